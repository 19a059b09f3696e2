package vn.motcua.pades;

/** What a certificate path was worth at one instant, revocation aside. */
public enum CertificateStanding {
  TRUSTED,
  /** No path to an anchor, or a path that breaks a rule of RFC 5280. */
  NOT_TRUSTED,
  EXPIRED,
  NOT_YET_VALID,
  /** Key usage or extended key usage does not allow signing documents. */
  NOT_FOR_SIGNING
}
