package vn.motcua.signing.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whom a certificate is bound to: a person in his agency, or an agency.
 *
 * @param agency of a person; unknown until he signs
 */
public record CertificateOwner(String id, Role role, @Nullable String agency) {

  /** As whose signature it counts: layer 1 or layer 2. */
  public enum Role {
    PERSON,
    AGENCY
  }

  public static CertificateOwner person(String id, @Nullable String agency) {
    return new CertificateOwner(id, Role.PERSON, agency);
  }

  public static CertificateOwner agency(String code) {
    return new CertificateOwner(code, Role.AGENCY, code);
  }
}
