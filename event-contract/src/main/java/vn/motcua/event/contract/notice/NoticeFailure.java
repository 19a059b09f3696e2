package vn.motcua.event.contract.notice;

/** Why a notice failed. */
public enum NoticeFailure {
  /** The carrier or server refused it for good. */
  REJECTED,
  /** All attempts were used up. */
  EXPIRED,
  /** It may or may not have left; it is never sent again. */
  OUTCOME_UNKNOWN,
  /** What it tells happened too long ago. */
  TOO_OLD,
  /** The citizen left no such contact. */
  NO_CONTACT
}
