package vn.motcua.signing.domain;

/** Why the records office says no; the edge words it and says what to do next. */
public enum Refusal {
  NOT_FOUND,
  NOT_A_DRAFT,
  NOT_REVIEWED,
  OWN_DRAFT,
  NO_AUTHORITY,
  AUTHORITY_EXPIRED,
  NOT_APPROVED,
  NOT_THE_APPROVER,
  SIGNING_NOT_OPEN,
  OTHER_SIGNING_OPEN,
  DAY_PASSED,
  SIGNED_OTHER_BYTES,
  PERSON_HAS_NOT_SIGNED,
  SEAL_TOO_LATE,
  SEAL_BEFORE_SIGNATURE,
  ALREADY_ISSUED,
  ALREADY_CLOSED,
  REASON_MISSING,
  WRONG_PIN,
  /** The key stays shut for a while, whoever asks. */
  TOO_MANY_WRONG_PINS,
  NO_KEY,
  KEY_NOT_IN_SOLE_CONTROL,
  CERTIFICATE_NOT_VALID,
  CERTIFICATE_OF_SOMEONE_ELSE,
  NO_IMAGE,
  VERIFICATION_FAILED,
  RESULT_NOT_READY,
  WRONG_CODE_OR_SECRET,
  /** The typeface has no letter for something in the text. */
  UNPRINTABLE,
  NO_SUCH_FILE,
  /** More lines than one paper takes: narrow the question. */
  REGISTER_TOO_LONG,
  BATCH_NOT_FOUND,
  /** The same key came with another list. */
  BATCH_KEY_REUSED,
  BATCH_CLOSED,
  /** These bytes were never shown to him. */
  NOT_SHOWN,
  /** The kept versions of one draft fill what a document may hold. */
  DRAFT_HISTORY_FULL,
  NOT_A_REVIEWER,
  NOT_YOUR_TURN,
  NOT_HEAD_OF_UNIT,
  UNKNOWN_REVIEWER,
  UNKNOWN_RECIPIENT,
  CAPACITY_UNCLEAR,
  AUTHORISATION_NOT_PROVEN,
  AUTHORISATION_UNLIMITED,
  AUTHORISATION_PASSED_ON,
  AUTHORISATION_TOO_NARROW,
  NOT_ISSUED,
  OWN_AGENCY,
  DISPATCH_ACKNOWLEDGED,
  DISPATCH_RETURNED,
  ALREADY_ARCHIVED,
  REPLACED,
  RECALLED,
  SAME_DOCUMENT,
  /** Only an issued official letter corrects. */
  NOT_A_CORRECTION,
  /** Only an issued document of the same form replaces. */
  NOT_A_REPLACEMENT,
  RESULT_RECALLED,
  NO_LONGER_IN_FORCE,
  STUB_NEEDS_ANOTHER
}
