package vn.motcua.event.contract.document;

/** Why a number ended void. */
public enum NumberVoid {
  /** Its printed day passed before the person had signed. */
  DAY_PASSED,
  /** The agency's layer came not by the next working day. */
  SEAL_TOO_LATE,
  /** The document was rejected or its dossier withdrawn. */
  REJECTED,
  /** The signer sent the draft back before he signed. */
  SENT_BACK
}
