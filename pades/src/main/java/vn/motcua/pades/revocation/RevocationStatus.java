package vn.motcua.pades.revocation;

import java.time.Instant;

/** Whether a certificate was revoked at some moment; unknown is never good. */
public sealed interface RevocationStatus {

  /** Known not to have been revoked by then. */
  record Good() implements RevocationStatus {}

  /** Revoked by then. */
  record Revoked(Instant at) implements RevocationStatus {}

  /** No evidence that speaks for that moment. */
  record Unknown() implements RevocationStatus {}
}
