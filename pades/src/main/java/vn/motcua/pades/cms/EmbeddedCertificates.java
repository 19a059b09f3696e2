package vn.motcua.pades.cms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;

/** Certificates as they lie in a CMS: read without loose bits, put in the order of their path. */
public final class EmbeddedCertificates {
  private EmbeddedCertificates() {}

  /**
   * Reads a certificate whose every bit is covered by its own or its issuer's signature.
   *
   * @throws IllegalArgumentException when it has bits that are not
   */
  public static X509Certificate read(Certificate certificate)
      throws IOException, CertificateException {
    boolean sameAlgorithm =
        certificate.getSignatureAlgorithm().equals(certificate.getTBSCertificate().getSignature());
    if (!sameAlgorithm || certificate.getSignature().getPadBits() != 0) {
      throw new IllegalArgumentException("a certificate with loose bits");
    }
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(certificate.getEncoded("DER")));
  }

  /** {@code first} and its issuers among {@code others}, as far as they go, without a root. */
  public static List<X509Certificate> path(X509Certificate first, List<X509Certificate> others) {
    List<X509Certificate> path = new ArrayList<>(List.of(first));
    List<X509Certificate> rest = new ArrayList<>(others);
    rest.remove(first);
    Optional<X509Certificate> next = issuerOf(first, rest);
    while (next.isPresent()) {
      path.add(next.get());
      rest.remove(next.get());
      next = issuerOf(next.get(), rest);
    }
    return List.copyOf(path);
  }

  private static Optional<X509Certificate> issuerOf(
      X509Certificate subject, List<X509Certificate> others) {
    return others.stream()
        .filter(one -> !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
        .filter(one -> one.getSubjectX500Principal().equals(subject.getIssuerX500Principal()))
        .findFirst();
  }
}
