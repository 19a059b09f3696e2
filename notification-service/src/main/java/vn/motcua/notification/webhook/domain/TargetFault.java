package vn.motcua.notification.webhook.domain;

/** Why nothing is sent to a target. */
public enum TargetFault {
  /** It is not https. */
  NOT_HTTPS,
  /** Its name has no address now. */
  UNRESOLVED,
  /** It, or one of its addresses, is not on the public internet. */
  NOT_PUBLIC
}
