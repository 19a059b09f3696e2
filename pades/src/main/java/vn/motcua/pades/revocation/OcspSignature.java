package vn.motcua.pades.revocation;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import vn.motcua.pades.CertificatePurpose;
import vn.motcua.pades.cms.AlgorithmPolicy;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.cms.RawSignatures;

/** Who signed an OCSP answer, and whether he may (RFC 6960, 4.2.2.2). */
record OcspSignature(BasicOCSPResp basic, List<X509Certificate> certificates) {
  private static final int MOST_REMEMBERED = 1000;
  private static final Set<Issued> ISSUED = ConcurrentHashMap.newKeySet();

  private record Issued(X509Certificate subject, X509Certificate issuer) {}

  /** Whether it is by the issuer's own key. */
  boolean isBy(X509Certificate issuer) {
    return isNamed(issuer) && isSignedBy(issuer);
  }

  /** Whether the answer says it is by this certificate's key (RFC 6960, 4.2.1, responderID). */
  private boolean isNamed(X509Certificate signer) {
    ResponderID named = basic.getResponderId().toASN1Primitive();
    byte[] key = named.getKeyHash();
    return key == null
        ? X500Name.getInstance(signer.getSubjectX500Principal().getEncoded())
            .equals(named.getName())
        : Arrays.equals(key, Digests.start("SHA-1").digest(keyBits(signer)));
  }

  /** The bits of the public key alone, which its identifiers are digests of. */
  static byte[] keyBits(X509Certificate certificate) {
    return SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
        .getPublicKeyData()
        .getBytes();
  }

  private boolean isSignedBy(X509Certificate signer) {
    String name = new DefaultSignatureNameFinder().getAlgorithmName(basic.getSignatureAlgOID());
    return !AlgorithmPolicy.isWeak(name) && isSignedBy(signer, name);
  }

  private boolean isSignedBy(X509Certificate signer, String name) {
    return RawSignatures.verifyFast(
            name, signer.getPublicKey(), basic.getTBSResponseData(), basic.getSignature())
        .orElseGet(() -> isSignedByAnyAlgorithm(signer));
  }

  private boolean isSignedByAnyAlgorithm(X509Certificate signer) {
    try {
      return basic.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException other) {
      return false;
    }
  }

  /** The responder whom the issuer itself authorised (RFC 6960, 4.2.2.2), valid at that time. */
  Optional<X509Certificate> responder(X509Certificate issuer) {
    return certificates.stream()
        .filter(CertificatePurpose.OCSP_SIGNING::suits)
        .filter(one -> !AlgorithmPolicy.isWeak(one.getSigAlgName()))
        .filter(one -> isValid(one, basic.getProducedAt()))
        .filter(one -> isIssued(one, issuer))
        .filter(this::isSignedBy)
        .findFirst();
  }

  private static boolean isValid(X509Certificate one, Date at) {
    try {
      one.checkValidity(at);
      return true;
    } catch (GeneralSecurityException otherwise) {
      return false;
    }
  }

  /** Remembered where it is so: an issuer's responder signs all its answers. */
  private static boolean isIssued(X509Certificate one, X509Certificate issuer) {
    Issued pair = new Issued(one, issuer);
    if (ISSUED.contains(pair)) {
      return true;
    }
    boolean issued =
        one.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
            && isSignedBy(one, issuer);
    if (issued) {
      if (ISSUED.size() >= MOST_REMEMBERED) {
        ISSUED.clear();
      }
      ISSUED.add(pair);
    }
    return issued;
  }

  private static boolean isSignedBy(X509Certificate one, X509Certificate issuer) {
    try {
      Optional<Boolean> fast =
          RawSignatures.verifyFast(
              one.getSigAlgName(),
              issuer.getPublicKey(),
              one.getTBSCertificate(),
              one.getSignature());
      if (fast.isEmpty()) {
        one.verify(issuer.getPublicKey());
      }
      return fast.orElse(true);
    } catch (GeneralSecurityException otherwise) {
      return false;
    }
  }
}
