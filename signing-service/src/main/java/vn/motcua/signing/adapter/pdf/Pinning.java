package vn.motcua.signing.adapter.pdf;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.cms.Digests;

/** Says whether a certificate is that of a person or agency: pinned by hash, or by its subject. */
final class Pinning {
  private static final String UID = "0.9.2342.19200300.100.1.1";
  private static final String SERIAL_NUMBER = "2.5.4.5";
  private static final String ORGANISATION_IDENTIFIER = "2.5.4.97";
  private static final List<String> IDENTIFYING =
      List.of("UID", UID, "SERIALNUMBER", SERIAL_NUMBER, ORGANISATION_IDENTIFIER);

  private Pinning() {}

  static boolean belongs(X509Certificate certificate, String owner, @Nullable String pinned) {
    return pinned == null
        ? subjectNames(certificate, owner)
        : pinned.equalsIgnoreCase(sha256(certificate));
  }

  private static boolean subjectNames(X509Certificate certificate, String owner) {
    try {
      var subject = certificate.getSubjectX500Principal().getName();
      return new LdapName(subject).getRdns().stream().anyMatch(part -> identifies(part, owner));
    } catch (InvalidNameException unreadable) {
      return false;
    }
  }

  private static boolean identifies(Rdn part, String owner) {
    return IDENTIFYING.stream().anyMatch(part.getType()::equalsIgnoreCase)
        && owner.equals(text(part.getValue()));
  }

  /** RFC 2253 gives the value of an attribute it has no name for as the DER of its string. */
  private static String text(Object value) {
    return value instanceof byte[] der && der.length > 2
        ? new String(der, 2, der.length - 2, StandardCharsets.UTF_8)
        : value.toString();
  }

  static String sha256(X509Certificate certificate) {
    try {
      var der = certificate.getEncoded();
      return Digests.sha256Hex(der, der.length);
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
