package vn.motcua.pades;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The root certificates an installation trusts; safe for use by many threads. */
public final class TrustAnchors {
  private static final int MOST_REMEMBERED = 10_000;

  private final List<X509Certificate> anchors;
  private final Map<List<X509Certificate>, Window> known = new ConcurrentHashMap<>();

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

  /** What {@code path} (signer first, anchor left out) was worth at {@code at}. */
  public CertificateStanding standing(List<X509Certificate> path, Instant at) {
    Window window = known.get(path);
    if (window != null && window.holds(at)) {
      return CertificateStanding.TRUSTED;
    }
    CertificateStanding standing = new CertificatePathCheck(anchors, path, at).standing();
    if (standing == CertificateStanding.TRUSTED) {
      remember(path);
    }
    return standing;
  }

  private void remember(List<X509Certificate> path) {
    if (known.size() >= MOST_REMEMBERED) {
      known.clear();
    }
    known.put(List.copyOf(path), Window.of(path));
  }

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
