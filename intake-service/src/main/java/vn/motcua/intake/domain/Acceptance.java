package vn.motcua.intake.domain;

import java.time.Instant;

/**
 * The receipt of a complete and valid dossier: who received it when, the promise, and the slip's
 * number.
 */
public record Acceptance(String by, Instant receivedAt, Promise promise, FormNumber number) {}
