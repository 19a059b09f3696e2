package vn.motcua.signing.domain;

import java.util.EnumSet;
import java.util.Set;

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
  KEY_DAMAGED_STORE,
  KEY_NO_SIGNING_KEY,
  KEY_UNSUITABLE_KEY,
  /** A token or remote service was asked without the PIN it wants. */
  PIN_NEEDED,
  /** Only its owner has it: he signs by his own agent. */
  KEY_WITH_ITS_OWNER,
  TOKEN_LIBRARY_MISSING,
  TOKEN_ABSENT,
  TOKEN_IN_USE,
  TOKEN_PIN_LOCKED,
  TOKEN_PIN_NEEDED,
  TOKEN_NO_SUCH_CERTIFICATE,
  TOKEN_SCHEME_MISSING,
  TOKEN_BUSY,
  TOKEN_FAULT,
  REMOTE_ACCESS_REFUSED,
  REMOTE_NO_SUCH_CREDENTIAL,
  REMOTE_OTHER_CERTIFICATE,
  REMOTE_SCHEME_MISSING,
  REMOTE_OTHER_AUTHORISATION,
  REMOTE_TOO_MANY,
  REMOTE_PIN_REFUSED,
  REMOTE_CREDENTIAL_LOCKED,
  REMOTE_AUTHORISATION_REFUSED,
  REMOTE_AUTHORISATION_EXPIRED,
  REMOTE_REQUEST_REFUSED,
  REMOTE_UNAVAILABLE,
  REMOTE_ANSWER_UNREADABLE,
  KEY_NOT_IN_SOLE_CONTROL,
  CERTIFICATE_NOT_VALID,
  CERTIFICATE_OF_SOMEONE_ELSE,
  NO_IMAGE,
  /** The value that came back does not verify with the certificate. */
  SIGNATURE_DOES_NOT_MATCH,
  /** His key is not with an agent: he signs by PIN. */
  EXTERNAL_NOT_HIS_WAY,
  /** Nobody told which certificate the agent will sign with. */
  EXTERNAL_CERTIFICATE_MISSING,
  EXTERNAL_TOKEN_UNKNOWN,
  EXTERNAL_LATE,
  EXTERNAL_NOT_YET_LATE,
  EXTERNAL_DUPLICATE,
  EXTERNAL_WITHDRAWN,
  EXTERNAL_OTHER_DOCUMENT,
  EXTERNAL_OTHER_REVISION,
  EXTERNAL_OTHER_CERTIFICATE,
  EXTERNAL_UNREADABLE,
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
  /** No authority gave a timestamp that can be relied on. */
  TIMESTAMP_NONE,
  TIMESTAMP_REVOCATION_UNKNOWN,
  TIMESTAMP_REVOKED,
  /** The layers do not stand now, so nothing lasting is made of them. */
  TIMESTAMP_LAYERS_NOT_VALID,
  /** The file with its new timestamp did not pass the check. */
  TIMESTAMP_CHECK_FAILED,
  /** Another revision was registered meanwhile. */
  TIMESTAMP_OVERTAKEN,
  TIMESTAMP_UNDER_WAY,
  TIMESTAMPS_OFF,
  STUB_NEEDS_ANOTHER,
  /** The outside was tried a moment ago. */
  TESTED_A_MOMENT_AGO;

  private static final Set<Refusal> OF_THE_KEY = EnumSet.range(NO_KEY, KEY_NOT_IN_SOLE_CONTROL);

  /** Whether the key itself does not sign, whatever the document. */
  public boolean isOfTheKey() {
    return OF_THE_KEY.contains(this);
  }
}
