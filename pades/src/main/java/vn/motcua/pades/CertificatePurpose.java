package vn.motcua.pades;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an end entity's certificate is used for, by its key usages (RFC 5280, 4.2.1.3 and 12). */
public enum CertificatePurpose {
  /** Signing documents: any suitable extended usage, or none at all. */
  DOCUMENT_SIGNING,
  /** Signing timestamps: that usage alone, and critical (RFC 3161, 2.3). */
  TIME_STAMPING,
  /** Answering for an authority whether certificates are revoked (RFC 6960, 4.2.2.2). */
  OCSP_SIGNING;

  /** anyExtendedKeyUsage, e-mail, document signing (RFC 9336, Adobe, Microsoft). */
  private static final Set<String> DOCUMENTS =
      Set.of(
          "2.5.29.37.0",
          "1.3.6.1.5.5.7.3.4",
          "1.3.6.1.5.5.7.3.36",
          "1.2.840.113583.1.1.5",
          "1.3.6.1.4.1.311.10.3.12");

  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";

  /** Whether the certificate was issued for this; never for a key that issues certificates. */
  public boolean suits(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    boolean signs = usage == null ? this == OCSP_SIGNING : usage[0] || usage[1];
    if (!signs || certificate.getBasicConstraints() >= 0) {
      return false;
    }
    try {
      return suits(certificate, certificate.getExtendedKeyUsage());
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private boolean suits(X509Certificate certificate, @Nullable List<String> extended) {
    return switch (this) {
      case DOCUMENT_SIGNING -> extended == null || extended.stream().anyMatch(DOCUMENTS::contains);
      case TIME_STAMPING ->
          List.of("1.3.6.1.5.5.7.3.8").equals(extended)
              && certificate.getCriticalExtensionOIDs().contains(EXTENDED_KEY_USAGE);
      case OCSP_SIGNING -> extended != null && extended.contains("1.3.6.1.5.5.7.3.9");
    };
  }
}
