package vn.motcua.pades.verify;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The CN of a distinguished name. */
final class CommonName {
  private CommonName() {}

  static String of(String subject) {
    try {
      return new LdapName(subject)
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
              .map(Rdn::getValue)
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .findFirst()
              .orElse(subject);
    } catch (InvalidNameException unusual) {
      return subject;
    }
  }
}
