package vn.motcua.signing.domain;

/** What a class of documents demands of its timestamp before it may leave. */
public enum TimestampDemand {
  /** Issued at once at verified B-B, "timestamp pending"; the long-term form follows. */
  PENDING,
  /** Held back until the long-term form stands. */
  REQUIRED
}
