package vn.motcua.notification.domain;

/** By what a citizen is told; both are used when she left both. */
public enum Channel {
  /** Short message over SMPP. */
  SMS,
  /** E-mail over SMTP. */
  EMAIL
}
