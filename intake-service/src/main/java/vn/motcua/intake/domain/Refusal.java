package vn.motcua.intake.domain;

import java.time.Instant;

/**
 * The desk's written refusal with its mandatory reason.
 *
 * @param legalBasis an empty text where none was named
 * @param undoUntil until then the officer may take it back: refusals by mistake are a real fault
 */
public record Refusal(String reason, String legalBasis, Act begun, Instant undoUntil) {}
