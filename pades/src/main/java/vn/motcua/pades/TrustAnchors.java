package vn.motcua.pades;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The root certificates an installation trusts; safe for use by many threads. */
public final class TrustAnchors {
  private static final int MOST_REMEMBERED = 10_000;

  private final List<X509Certificate> anchors;
  private final Map<Use, Window> known = new ConcurrentHashMap<>();

  private TrustAnchors(Collection<X509Certificate> anchors) {
    this.anchors = List.copyOf(anchors);
  }

  public static TrustAnchors of(Collection<X509Certificate> anchors) {
    return new TrustAnchors(anchors);
  }

  /** Anchors from PEM text, any number of certificates. */
  public static TrustAnchors fromPem(String pem) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> read = new ArrayList<>();
    for (var certificate :
        factory.generateCertificates(
            new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
      read.add((X509Certificate) certificate);
    }
    return new TrustAnchors(read);
  }

  public List<X509Certificate> certificates() {
    return anchors;
  }

  /** What {@code path} (signer first, anchor left out) was worth for signing documents. */
  public CertificateStanding standing(List<X509Certificate> path, Instant at) {
    return standing(path, at, CertificatePurpose.DOCUMENT_SIGNING);
  }

  /**
   * What {@code path} (end entity first, anchor left out) was worth for a purpose at {@code at}.
   */
  public CertificateStanding standing(
      List<X509Certificate> path, Instant at, CertificatePurpose purpose) {
    Window window = known.get(new Use(path, purpose));
    if (window != null && window.holds(at)) {
      return CertificateStanding.TRUSTED;
    }
    CertificateStanding standing = new CertificatePathCheck(anchors, path, at, purpose).standing();
    if (standing == CertificateStanding.TRUSTED) {
      remember(new Use(List.copyOf(path), purpose));
    }
    return standing;
  }

  /** The anchor whose key signed {@code certificate}. */
  public Optional<X509Certificate> issuerOf(X509Certificate certificate) {
    return anchors.stream()
        .filter(
            anchor -> anchor.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
        .filter(anchor -> isSignedBy(certificate, anchor))
        .findFirst();
  }

  private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException other) {
      return false;
    }
  }

  private void remember(Use use) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(use, Window.of(use.path()));
  }

  private record Use(List<X509Certificate> path, CertificatePurpose purpose) {}

  /** The time in which every certificate of the path is valid: trusted once in it, always in it. */
  private record Window(Instant from, Instant to) {
    static Window of(List<X509Certificate> path) {
      Instant from = Instant.MIN;
      Instant to = Instant.MAX;
      for (X509Certificate certificate : path) {
        Instant start = certificate.getNotBefore().toInstant();
        Instant end = certificate.getNotAfter().toInstant();
        from = start.isAfter(from) ? start : from;
        to = end.isBefore(to) ? end : to;
      }
      return new Window(from, to);
    }

    boolean holds(Instant at) {
      return !at.isBefore(from) && !at.isAfter(to);
    }
  }
}
