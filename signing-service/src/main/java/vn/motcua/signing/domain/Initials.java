package vn.motcua.signing.domain;

import java.time.Instant;

/** A reviewer's initials (ký nháy) on one revision of the draft. */
public record Initials(String person, Instant at) {}
