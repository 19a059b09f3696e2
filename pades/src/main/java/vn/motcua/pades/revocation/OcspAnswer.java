package vn.motcua.pades.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.jspecify.annotations.Nullable;

/** A successful OCSP answer (RFC 6960, 4.2). */
public final class OcspAnswer implements Evidence {
  private static final Duration WITHOUT_NEXT_UPDATE = Duration.ofHours(1);

  private final byte[] encoded;
  private final BasicOCSPResp basic;
  private final List<X509Certificate> certificates;
  private volatile @Nullable Said said;

  private record Said(
      X509Certificate subject, X509Certificate issuer, @Nullable Statement statement) {}

  private OcspAnswer(byte[] encoded, BasicOCSPResp basic, List<X509Certificate> certificates) {
    this.encoded = encoded;
    this.basic = basic;
    this.certificates = List.copyOf(certificates);
  }

  /** Empty for anything but a successful basic answer. */
  public static Optional<OcspAnswer> read(byte[] encoded) {
    try {
      OCSPResp answer = new OCSPResp(encoded);
      if (answer.getStatus() != OCSPResp.SUCCESSFUL
          || !(answer.getResponseObject() instanceof BasicOCSPResp basic)) {
        return Optional.empty();
      }
      List<X509Certificate> certificates = new ArrayList<>();
      for (X509CertificateHolder holder : basic.getCerts()) {
        certificates.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
      return Optional.of(new OcspAnswer(encoded.clone(), basic, certificates));
    } catch (IOException | OCSPException | CertificateException | RuntimeException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] encoded() {
    return encoded.clone();
  }

  @Override
  public List<X509Certificate> certificates() {
    return certificates;
  }

  /** What was said last is kept: a path is asked about for each layer and timestamp it bears. */
  @Override
  public Optional<Statement> about(X509Certificate subject, X509Certificate issuer) {
    Said last = said;
    if (last == null || !last.subject.equals(subject) || !last.issuer.equals(issuer)) {
      last = new Said(subject, issuer, checked(subject, issuer).orElse(null));
      said = last;
    }
    return Optional.ofNullable(last.statement);
  }

  private Optional<Statement> checked(X509Certificate subject, X509Certificate issuer) {
    try {
      Optional<SingleResp> single = single(subject.getSerialNumber(), issuer);
      if (single.isEmpty()) {
        return Optional.empty();
      }
      OcspSignature signature = new OcspSignature(basic, certificates);
      if (signature.isBy(issuer)) {
        return Optional.of(statement(single.get(), null));
      }
      return signature.responder(issuer).map(signer -> statement(single.get(), toCheck(signer)));
    } catch (RuntimeException wrong) {
      return Optional.empty();
    }
  }

  /** Whether it answers this very request; an answer without a nonce is judged by its time only. */
  boolean repeats(byte[] nonce) {
    Extension answered = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    return answered == null || Arrays.equals(answered.getExtnValue().getOctets(), nonce);
  }

  private Optional<SingleResp> single(BigInteger serial, X509Certificate issuer) {
    for (SingleResp single : basic.getResponses()) {
      if (single.getCertID().getSerialNumber().equals(serial) && names(issuer, single)) {
        return Optional.of(single);
      }
    }
    return Optional.empty();
  }

  /** Whether name and key of the issuer are those meant (RFC 6960, 4.1.1). */
  private static boolean names(X509Certificate issuer, SingleResp single) {
    CertificateID id = single.getCertID();
    try {
      MessageDigest digest = MessageDigest.getInstance(id.getHashAlgOID().getId());
      byte[] name = digest.digest(issuer.getSubjectX500Principal().getEncoded());
      byte[] key = digest.digest(OcspSignature.keyBits(issuer));
      return Arrays.equals(name, id.getIssuerNameHash())
          && Arrays.equals(key, id.getIssuerKeyHash());
    } catch (NoSuchAlgorithmException unknownDigest) {
      return false;
    }
  }

  private static @Nullable X509Certificate toCheck(X509Certificate responder) {
    String noCheck = OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId();
    return responder.getExtensionValue(noCheck) == null ? responder : null;
  }

  private static Statement statement(SingleResp single, @Nullable X509Certificate responder) {
    Instant thisUpdate = single.getThisUpdate().toInstant();
    Instant nextUpdate =
        single.getNextUpdate() == null
            ? thisUpdate.plus(WITHOUT_NEXT_UPDATE)
            : single.getNextUpdate().toInstant();
    return switch (single.getCertStatus()) {
      case null -> new Statement(Statement.Kind.GOOD, thisUpdate, nextUpdate, null, responder);
      case RevokedStatus revoked ->
          new Statement(
              Statement.Kind.REVOKED,
              thisUpdate,
              nextUpdate,
              revoked.getRevocationTime().toInstant(),
              responder);
      default -> unknown(thisUpdate, nextUpdate, responder);
    };
  }

  private static Statement unknown(
      Instant thisUpdate, Instant nextUpdate, @Nullable X509Certificate responder) {
    return new Statement(Statement.Kind.UNKNOWN, thisUpdate, nextUpdate, null, responder);
  }
}
