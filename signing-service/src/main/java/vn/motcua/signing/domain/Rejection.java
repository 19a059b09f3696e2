package vn.motcua.signing.domain;

import java.time.Instant;

/** The end of a document that was not issued; the reason's words never leave the records office. */
public record Rejection(Cause cause, String by, String reason, Instant at) {
  /** Who ended it. */
  public enum Cause {
    BY_PERSON,
    DOSSIER_WITHDRAWN
  }
}
