package vn.motcua.intake.domain;

import java.time.Instant;

/**
 * A refusal whose undo window is over.
 *
 * @param dueAt when it should have become final
 * @param firedAt when it did
 */
public record FinalRefusal(Refusal refusal, Instant dueAt, Instant firedAt, FormNumber number) {}
