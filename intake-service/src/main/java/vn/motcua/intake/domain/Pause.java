package vn.motcua.intake.domain;

import java.time.Instant;

/** A suspension that is over; intervals are kept, due dates are never overwritten. */
public record Pause(SuspensionKind kind, String reason, Act begun, Instant endedAt) {}
