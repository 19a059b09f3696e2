package vn.motcua.pades.longterm;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.pades.Answer;
import vn.motcua.pades.LongTermRefusal;
import vn.motcua.pades.LongTermRefusal.Reason;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.revocation.Evidence;
import vn.motcua.pades.revocation.OcspAnswer;
import vn.motcua.pades.revocation.RevocationSource;
import vn.motcua.pades.revocation.Statement;

/**
 * Walks certificate paths (signers, timestamp authorities, OCSP responders) and gathers what a
 * verifier will need of them for ever: every certificate, and evidence for each but the anchors.
 */
final class Collector {
  private static final int MOST = 64;

  private final TrustAnchors anchors;
  private final RevocationSource source;
  private final Set<X509Certificate> certificates = new LinkedHashSet<>();
  private final Set<X509Certificate> visited = new LinkedHashSet<>();
  private final List<byte[]> answers = new ArrayList<>();
  private final List<byte[]> lists = new ArrayList<>();

  private Collector(TrustAnchors anchors, RevocationSource source) {
    this.anchors = anchors;
    this.source = source;
  }

  /** The material of paths (end entity first); refused where a certificate's standing is unsure. */
  static Answer<Material> collect(
      List<List<X509Certificate>> paths, TrustAnchors anchors, RevocationSource source) {
    Collector collector = new Collector(anchors, source);
    for (List<X509Certificate> path : paths) {
      Optional<Refusal> refusal = collector.walk(path);
      if (refusal.isPresent()) {
        return Answer.refuse(refusal.get());
      }
    }
    return Answer.accept(collector.material());
  }

  private Optional<Refusal> walk(List<X509Certificate> path) {
    for (int i = 0; i < path.size(); i++) {
      X509Certificate subject = path.get(i);
      certificates.add(subject);
      if (anchors.certificates().contains(subject) || !visited.add(subject)) {
        continue;
      }
      Optional<X509Certificate> issuer =
          i + 1 < path.size() ? Optional.of(path.get(i + 1)) : anchors.issuerOf(subject);
      if (issuer.isEmpty() || visited.size() > MOST) {
        return refuse(Reason.REVOCATION_UNKNOWN, subject);
      }
      certificates.add(issuer.get());
      Optional<Refusal> refusal = examine(subject, issuer.get());
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private Optional<Refusal> examine(X509Certificate subject, X509Certificate issuer) {
    return taken(source.about(subject, issuer), subject, issuer);
  }

  private Optional<Refusal> taken(
      Optional<Evidence> found, X509Certificate subject, X509Certificate issuer) {
    Optional<Statement> statement = found.flatMap(evidence -> evidence.about(subject, issuer));
    if (statement.isEmpty() || statement.get().kind() == Statement.Kind.UNKNOWN) {
      return refuse(Reason.REVOCATION_UNKNOWN, subject);
    }
    if (statement.get().kind() == Statement.Kind.REVOKED) {
      return refuse(Reason.REVOKED, subject);
    }
    found.ifPresent(this::add);
    X509Certificate responder = statement.get().responder();
    return responder == null || !visited.add(responder)
        ? Optional.empty()
        : taken(source.listed(responder, issuer), responder, issuer);
  }

  private void add(Evidence evidence) {
    certificates.addAll(evidence.certificates());
    (evidence instanceof OcspAnswer ? answers : lists).add(evidence.encoded());
  }

  private Material material() {
    Material all =
        new Material(
            certificates.stream().map(Collector::encoded).toList(),
            List.copyOf(answers),
            List.copyOf(lists));
    return all.without(new Material(List.of(), List.of(), List.of()));
  }

  private static Optional<Refusal> refuse(Reason reason, X509Certificate subject) {
    return Optional.of(new LongTermRefusal(reason, subject.getSubjectX500Principal().getName()));
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
