package vn.motcua.kit.authority;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Answers whether a certificate of the issuing authority still holds (RFC 6960), with a delegated
 * key.
 */
final class OcspResponder {
  private static final Duration GOOD_FOR = Duration.ofHours(1);
  private static final int LONGEST_NONCE =
      34; // 32 octets (RFC 8954) and the header of their OCTET STRING

  private final IssuedCertificates register;
  private final KeyAndChain signer;
  private final Clock clock;
  private final DigestCalculatorProvider digests;
  private final X509CertificateHolder issuer;
  private final X509CertificateHolder[] own;

  OcspResponder(CertificationAuthority authority, Clock clock) {
    this.register = authority.register();
    this.signer = authority.ocspSigner();
    this.clock = clock;
    try {
      digests = new JcaDigestCalculatorProviderBuilder().build();
      issuer = new JcaX509CertificateHolder(authority.issuing().certificate());
      own = new X509CertificateHolder[] {new JcaX509CertificateHolder(signer.certificate())};
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The request as in the body of a POST; a malformed one gets the answer that says so. */
  byte[] answer(byte[] request) {
    try {
      return answer(new OCSPReq(request)).getEncoded();
    } catch (IOException | RuntimeException e) {
      return malformed();
    } catch (OCSPException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The request as at the end of a GET address (RFC 6960, appendix A.1), already percent-decoded.
   */
  byte[] answer(String base64) {
    try {
      return answer(Base64.getDecoder().decode(base64));
    } catch (IllegalArgumentException e) {
      return malformed();
    }
  }

  private OCSPResp answer(OCSPReq request) throws OCSPException, OperatorCreationException {
    var now = clock.instant();
    var answer = new BasicOCSPRespBuilder(new RespID(own[0].getSubject()));
    for (var single : request.getRequestList()) {
      var certificate = single.getCertID();
      answer.addResponse(
          certificate, status(certificate), Date.from(now), Date.from(now.plus(GOOD_FOR)));
    }
    var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null && nonce.getExtnValue().getOctets().length <= LONGEST_NONCE) {
      answer.setResponseExtensions(new Extensions(new Extension[] {nonce}));
    }
    var basic =
        answer.build(
            new JcaContentSignerBuilder(Issuer.SIGNATURE).build(signer.key()), own, Date.from(now));
    return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic);
  }

  // BouncyCastle's word for "good" is null.
  private @Nullable CertificateStatus status(CertificateID certificate) throws OCSPException {
    var entry = register.find(certificate.getSerialNumber());
    if (entry.isEmpty() || !certificate.matchesIssuer(issuer, digests)) {
      return new UnknownStatus();
    }
    var revokedAt = entry.get().revokedAt();
    var reason = entry.get().reason();
    return revokedAt == null
        ? null
        : new RevokedStatus(Date.from(revokedAt), reason == null ? CRLReason.unspecified : reason);
  }

  private static byte[] malformed() {
    try {
      return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null).getEncoded();
    } catch (OCSPException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
