package vn.motcua.notification.domain;

/** Why a notice did not arrive. */
public enum Failure {
  /** The carrier or the mail server refused it for good. */
  REJECTED,
  /** All attempts were used up, or its validity with the carrier ran out. */
  EXPIRED,
  /** It may or may not have left; it is never sent again. */
  OUTCOME_UNKNOWN,
  /** What it tells happened too long ago. */
  TOO_OLD,
  /** The citizen left no such contact. */
  NO_CONTACT,
  /** The contact was erased. */
  CONTACT_ERASED
}
