package vn.motcua.signing.adapter.pdf;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** Notes every certificate in the register, beside the signing and never in its way. */
final class RegisteredSightings implements Sightings {
  private static final Logger LOG = LoggerFactory.getLogger(RegisteredSightings.class);

  private final CertificateRegister register;
  private final Clock clock;

  RegisteredSightings(CertificateRegister register, Clock clock) {
    this.register = register;
    this.clock = clock;
  }

  @Override
  public void saw(List<X509Certificate> path, CertificateOwner owner) {
    register
        .note(registered(path, owner))
        .subscribe(
            done -> {},
            failure -> LOG.warn("signing.certificate-not-noted owner={}", owner.id(), failure));
  }

  private RegisteredCertificate registered(List<X509Certificate> path, CertificateOwner owner) {
    var certificate = path.getFirst();
    var now = clock.instant();
    return new RegisteredCertificate(
        Pinning.sha256(certificate),
        owner,
        certificate.getSerialNumber().toString(16),
        certificate.getSubjectX500Principal().getName(),
        certificate.getIssuerX500Principal().getName(),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        path.stream().map(RegisteredSightings::der).toList(),
        now,
        now,
        List.of());
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
