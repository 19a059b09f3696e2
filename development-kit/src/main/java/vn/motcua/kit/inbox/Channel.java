package vn.motcua.kit.inbox;

/** The way a message came in. */
public enum Channel {
  SMS,
  EMAIL
}
