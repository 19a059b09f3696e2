package vn.motcua.signing.adapter.pdf;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.Words;
import vn.motcua.pades.revocation.RevocationSource;
import vn.motcua.pades.revocation.Statement;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.RegisteredCertificate;

/** Asks whether each certificate is revoked: OCSP first, the revocation list where that is mute. */
final class RevocationProbes {
  /** Authority information access, CRL distribution points (RFC 5280, 4.2.2.1 and 4.2.1.13). */
  private static final List<String> ADDRESSES = List.of("1.3.6.1.5.5.7.1.1", "2.5.29.31");

  private static final Words SILENT =
      new Words(
          "không lấy được trạng thái thu hồi (OCSP, CRL)",
          "no revocation status was to be had (OCSP, CRL)");

  private final RevocationSource online;
  private final TrustAnchors anchors;

  RevocationProbes(RevocationSource online, TrustAnchors anchors) {
    this.online = online;
    this.anchors = anchors;
  }

  List<Probe> probes(List<RegisteredCertificate> certificates) {
    return certificates.stream().map(each -> Probes.timed(() -> probe(each))).toList();
  }

  private Probe probe(RegisteredCertificate registered) {
    var name = registered.owner().id();
    var path = path(registered);
    var issuer = issuer(path);
    if (issuer.isEmpty()) {
      return Probes.notTried(
          Probe.Kind.OCSP,
          name,
          new Words("không biết nơi cấp chứng thư số", "its issuer's certificate is not known"));
    }
    var subject = path.getFirst();
    if (ADDRESSES.stream().noneMatch(oid -> subject.getExtensionValue(oid) != null)) {
      return Probes.notTried(
          Probe.Kind.OCSP,
          name,
          new Words(
              "chứng thư số không nêu nơi hỏi trạng thái thu hồi",
              "the certificate names nobody to ask about revocation"));
    }
    return online
        .about(subject, issuer.get())
        .flatMap(evidence -> evidence.about(subject, issuer.get()))
        .map(statement -> told(name, statement))
        .orElseGet(() -> Probes.fault(Probe.Kind.OCSP, name, SILENT));
  }

  private static Probe told(String name, Statement statement) {
    return statement.kind() == Statement.Kind.GOOD
        ? Probes.good(Probe.Kind.OCSP, name, new Words("không bị thu hồi", "not revoked"))
        : Probes.fault(
            Probe.Kind.OCSP,
            name,
            new Words("CHỨNG THƯ SỐ ĐÃ BỊ THU HỒI", "THE CERTIFICATE IS REVOKED"));
  }

  private Optional<X509Certificate> issuer(List<X509Certificate> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    return path.size() > 1 ? Optional.of(path.get(1)) : anchors.issuerOf(path.getFirst());
  }

  private static List<X509Certificate> path(RegisteredCertificate registered) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      var path = new ArrayList<X509Certificate>();
      for (var der : registered.path()) {
        path.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
      }
      return path;
    } catch (CertificateException unreadable) {
      return List.of();
    }
  }
}
