package vn.motcua.notification.webhook.domain;

/** Why a subscription was switched off. */
public enum SwitchOffReason {
  /** The receiver answered 410. */
  GONE,
  /** No success for too long. */
  FAILING,
  /** Too many events given up in a row. */
  GIVEN_UP
}
