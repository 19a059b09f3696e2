package vn.motcua.signing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The authorised signer's approval of one revision of the draft (duyệt bản thảo, art. 11), and in
 * whose place he acted, if in another's.
 */
public record Approval(String person, int revision, Instant at, @Nullable String principal) {}
