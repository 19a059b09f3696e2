package vn.motcua.signing.domain;

import java.time.Instant;

/** The leader who confirmed that a secret document is handled outside this system. */
public record StubApproval(String approver, Instant at) {}
