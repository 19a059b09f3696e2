package vn.motcua.signing.domain;

import java.time.Instant;

/** A number that was taken and never issued, with the reason the register shows. */
public record VoidedNumber(DocumentNumber number, Reason reason, Instant at) {
  /** Why a number ended void. */
  public enum Reason {
    /** Its printed day passed in Vietnam before the person had signed. */
    DAY_PASSED,
    /** The agency's layer was not added by the next working day. */
    SEAL_TOO_LATE,
    /** The document was rejected or its dossier withdrawn. */
    REJECTED,
    /** The signer sent the draft back before he signed. */
    SENT_BACK
  }
}
