package vn.motcua.notification.domain;

/** Who is told. */
public enum Recipient {
  /** Who handed the dossier in. */
  APPLICANT
}
