package vn.motcua.pades;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One check of one path at one instant (RFC 5280, 6), revocation aside. */
final class CertificatePathCheck {
  /** anyExtendedKeyUsage, e-mail, document signing (RFC 9336, Adobe, Microsoft). */
  private static final Set<String> SIGNING_USAGES =
      Set.of(
          "2.5.29.37.0",
          "1.3.6.1.5.5.7.3.4",
          "1.3.6.1.5.5.7.3.36",
          "1.2.840.113583.1.1.5",
          "1.3.6.1.4.1.311.10.3.12");

  private final List<X509Certificate> anchors;
  private final List<X509Certificate> path;
  private final Date at;

  CertificatePathCheck(List<X509Certificate> anchors, List<X509Certificate> path, Instant at) {
    this.anchors = anchors;
    this.path = path;
    this.at = Date.from(at);
  }

  CertificateStanding standing() {
    if (path.isEmpty() || path.stream().anyMatch(CertificatePathCheck::isWeak)) {
      return CertificateStanding.NOT_TRUSTED;
    }
    if (!mayDigitallySign(path.getFirst())) {
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

  /** Key usage digitalSignature or nonRepudiation, no CA, and a suitable extended usage if any. */
  private static boolean mayDigitallySign(X509Certificate signer) {
    boolean[] usage = signer.getKeyUsage();
    if (usage == null || !(usage[0] || usage[1]) || signer.getBasicConstraints() >= 0) {
      return false;
    }
    try {
      List<String> extended = signer.getExtendedKeyUsage();
      return extended == null || extended.stream().anyMatch(SIGNING_USAGES::contains);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }

  private static boolean isWeak(X509Certificate certificate) {
    String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    return algorithm.contains("MD5") || algorithm.contains("MD2") || algorithm.contains("SHA1");
  }
}
