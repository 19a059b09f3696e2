package vn.motcua.pades.verify;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import vn.motcua.pades.cms.Digests;

/**
 * Who signed, as the certificate says.
 *
 * @param subject distinguished name, RFC 2253
 * @param commonName the name to show; the whole subject when it has none
 * @param serial hexadecimal serial number
 * @param sha256 of the certificate, lower-case hexadecimal
 */
public record SignerIdentity(
    String subject,
    String commonName,
    String issuer,
    String serial,
    String sha256,
    Instant notBefore,
    Instant notAfter) {

  static SignerIdentity of(X509Certificate certificate) {
    try {
      byte[] encoded = certificate.getEncoded();
      String subject = certificate.getSubjectX500Principal().getName();
      return new SignerIdentity(
          subject,
          CommonName.of(subject),
          certificate.getIssuerX500Principal().getName(),
          certificate.getSerialNumber().toString(16),
          Digests.sha256Hex(encoded, encoded.length),
          certificate.getNotBefore().toInstant(),
          certificate.getNotAfter().toInstant());
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
