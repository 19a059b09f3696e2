package vn.motcua.event.contract.notice;

/** Why a notice was not sent. */
public enum Suppression {
  /** The same was told before. */
  DUPLICATE,
  /** The citizen did not agree to this channel. */
  NO_CONSENT
}
