package vn.motcua.notification.domain;

/** Where a notice goes; prints itself masked, so that no log ever shows it. */
public sealed interface Address permits Mobile, EmailAddress {

  /** Enough for the citizen to recognise it, too little for anybody else to use it. */
  String masked();
}
