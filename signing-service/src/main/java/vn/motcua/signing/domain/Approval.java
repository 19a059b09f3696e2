package vn.motcua.signing.domain;

import java.time.Instant;

/** The authorised signer's approval of one revision of the draft (duyệt bản thảo, art. 11). */
public record Approval(String person, int revision, Instant at) {}
