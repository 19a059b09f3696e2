package vn.motcua.event.contract.notice;

/** By what a citizen is told. */
public enum NoticeChannel {
  /** Short message. */
  SMS,
  /** E-mail. */
  EMAIL,
  /** Zalo notice. */
  ZALO
}
