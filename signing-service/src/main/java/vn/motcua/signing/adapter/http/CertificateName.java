package vn.motcua.signing.adapter.http;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** A distinguished name (RFC 4514) as people read it: the name, and the organisation behind it. */
final class CertificateName {
  private CertificateName() {}

  static String of(String distinguished) {
    try {
      var parts =
          new LdapName(distinguished)
              .getRdns().stream()
                  .collect(
                      Collectors.toMap(
                          part -> part.getType().toUpperCase(Locale.ROOT),
                          CertificateName::value,
                          (first, second) -> first));
      var name = parts.get("CN");
      var organisation = parts.get("O");
      return name == null
          ? distinguished
          : organisation == null ? name : name + " (" + organisation + ")";
    } catch (InvalidNameException odd) {
      return distinguished;
    }
  }

  private static String value(Rdn part) {
    return part.getValue() instanceof String text ? text : "";
  }
}
