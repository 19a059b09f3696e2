package vn.motcua.pades;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import vn.motcua.pades.cms.AlgorithmPolicy;

/** One check of one path at one instant (RFC 5280, 6), revocation aside. */
final class CertificatePathCheck {
  private final List<X509Certificate> anchors;
  private final List<X509Certificate> path;
  private final Date at;
  private final CertificatePurpose purpose;

  CertificatePathCheck(
      List<X509Certificate> anchors,
      List<X509Certificate> path,
      Instant at,
      CertificatePurpose purpose) {
    this.anchors = anchors;
    this.path = path;
    this.at = Date.from(at);
    this.purpose = purpose;
  }

  CertificateStanding standing() {
    if (path.isEmpty() || path.stream().anyMatch(CertificatePathCheck::isWeak)) {
      return CertificateStanding.NOT_TRUSTED;
    }
    if (!purpose.suits(path.getFirst())) {
      return CertificateStanding.NOT_FOR_SIGNING;
    }
    return anchors.stream()
        .filter(anchor -> issued(anchor, path.getLast()))
        .map(this::standingUnder)
        .reduce(CertificateStanding.NOT_TRUSTED, CertificatePathCheck::better);
  }

  private CertificateStanding standingUnder(X509Certificate anchor) {
    try {
      CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
      PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      parameters.setDate(at);
      anchor.checkValidity(at);
      CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
      return CertificateStanding.TRUSTED;
    } catch (CertPathValidatorException refused) {
      return fromReason(refused);
    } catch (CertificateExpiredException old) {
      return CertificateStanding.EXPIRED;
    } catch (CertificateNotYetValidException young) {
      return CertificateStanding.NOT_YET_VALID;
    } catch (GeneralSecurityException refused) {
      return CertificateStanding.NOT_TRUSTED;
    }
  }

  private static CertificateStanding fromReason(CertPathValidatorException refused) {
    if (refused.getReason() == BasicReason.EXPIRED) {
      return CertificateStanding.EXPIRED;
    }
    return refused.getReason() == BasicReason.NOT_YET_VALID
        ? CertificateStanding.NOT_YET_VALID
        : CertificateStanding.NOT_TRUSTED;
  }

  private static CertificateStanding better(CertificateStanding one, CertificateStanding other) {
    return one == CertificateStanding.TRUSTED || other == CertificateStanding.NOT_TRUSTED
        ? one
        : other;
  }

  private static boolean issued(X509Certificate anchor, X509Certificate last) {
    return anchor.getSubjectX500Principal().equals(last.getIssuerX500Principal());
  }

  private static boolean isWeak(X509Certificate certificate) {
    return AlgorithmPolicy.isWeak(certificate.getSigAlgName());
  }
}
