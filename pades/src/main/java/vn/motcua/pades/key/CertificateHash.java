package vn.motcua.pades.key;

import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import vn.motcua.pades.cms.Digests;

/**
 * SHA-256 of a certificate: how a person's or an agency's key is named, wherever it is kept.
 *
 * @param hex lower-case hexadecimal
 */
public record CertificateHash(String hex) {
  public CertificateHash {
    hex = hex.toLowerCase(Locale.ROOT);
    if (hex.length() != 64 || !hex.matches("[0-9a-f]*")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
    }
  }

  public static CertificateHash of(X509Certificate certificate) {
    try {
      return ofDer(certificate.getEncoded());
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Of a certificate's DER, which need not be readable. */
  public static CertificateHash ofDer(byte[] der) {
    return new CertificateHash(HexFormat.of().formatHex(Digests.sha256(der)));
  }

  /** Whether it is this certificate; takes the same time for every certificate. */
  public boolean matches(CertificateHash other) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(hex), HexFormat.of().parseHex(other.hex));
  }
}
