package vn.motcua.pades.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.Provider;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CertificatePurpose;
import vn.motcua.pades.CertificateStanding;
import vn.motcua.pades.TimestampFault;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.RawSignatures;

/** A timestamp token (RFC 3161, 2.4.2) in the one spelling our files know. */
public final class TimestampToken {
  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final CanonicalToken canonical;
  private final TimeStampToken token;

  private TimestampToken(CanonicalToken canonical, TimeStampToken token) {
    this.canonical = canonical;
    this.token = token;
  }

  /** Reads a token as an authority gave it out, and brings it into the one spelling. */
  static Answer<TimestampToken> received(byte[] encoded) {
    try {
      CanonicalToken canonical = CanonicalToken.of(encoded);
      ContentInfo content = ContentInfo.getInstance(canonical.encoded());
      return Answer.accept(new TimestampToken(canonical, new TimeStampToken(content)));
    } catch (TSPValidationException unnamed) {
      return Answer.refuse(TimestampFault.NO_SIGNING_CERTIFICATE);
    } catch (IOException | CertificateException | TSPException | RuntimeException malformed) {
      return Answer.refuse(TimestampFault.MALFORMED);
    }
  }

  /** Reads a token from a file of ours; empty when it is not in the one spelling. */
  public static Optional<TimestampToken> readCanonical(byte[] encoded) {
    return received(encoded) instanceof Answer.Accepted<TimestampToken>(var token)
            && Arrays.equals(token.canonical.encoded(), encoded)
        ? Optional.of(token)
        : Optional.empty();
  }

  /** DER. */
  public byte[] encoded() {
    return canonical.encoded().clone();
  }

  public Instant genTime() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** The authority's certificate first, then its issuers as far as they are embedded. */
  public List<X509Certificate> path() {
    return canonical.path();
  }

  public boolean isOver(Imprint imprint) {
    return imprint.isDigest(
        token.getTimeStampInfo().getMessageImprintAlgOID(),
        token.getTimeStampInfo().getMessageImprintDigest());
  }

  /** The digest it is over: SHA-256, SHA-384 or SHA-512; empty for any other. */
  public Optional<String> imprintAlgorithm() {
    return List.of("SHA-256", "SHA-384", "SHA-512").stream()
        .filter(name ->
            new Imprint(name, new byte[0])
                .oid()
                .equals(token.getTimeStampInfo().getMessageImprintAlgOID()))
        .findFirst();
  }

  @Nullable BigInteger nonce() {
    return token.getTimeStampInfo().getNonce();
  }

  String policy() {
    return token.getTimeStampInfo().getPolicy().getId();
  }

  /**
   * What is wrong with the token itself: the certificate's usage (critical time-stamping alone),
   * its naming in the signed attributes (RFC 5035), the signature, the path at the time it states.
   */
  public Optional<TimestampFault> fault(TrustAnchors anchors) {
    X509Certificate signer = path().getFirst();
    if (!CertificatePurpose.TIME_STAMPING.suits(signer)) {
      return Optional.of(TimestampFault.NOT_FOR_TIME_STAMPING);
    }
    if (genTime().isBefore(signer.getNotBefore().toInstant())
        || genTime().isAfter(signer.getNotAfter().toInstant())) {
      return Optional.of(TimestampFault.CERTIFICATE_NOT_VALID);
    }
    Optional<TimestampFault> forged = forged(signer);
    return forged.isPresent() ? forged : fault(standing(anchors, genTime()));
  }

  /** What the authority's path was worth at some other time. */
  public CertificateStanding standing(TrustAnchors anchors, Instant at) {
    return anchors.standing(path(), at, CertificatePurpose.TIME_STAMPING);
  }

  private Optional<TimestampFault> forged(X509Certificate signer) {
    try {
      token.validate(
          new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider()).build(signer));
      return Optional.empty();
    } catch (TSPValidationException wrong) {
      return Optional.of(reason(wrong));
    } catch (TSPException | OperatorCreationException | RuntimeException wrong) {
      return Optional.of(TimestampFault.BAD_SIGNATURE);
    }
  }

  /** BouncyCastle itself for PSS, whose parameters other providers take otherwise. */
  private Provider provider() {
    String algorithm =
        token.toCMSSignedData().getSignerInfos().iterator().next().getEncryptionAlgOID();
    return algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())
        ? BOUNCY_CASTLE
        : RawSignatures.fastProvider().orElse(BOUNCY_CASTLE);
  }

  /** BouncyCastle checks the naming, then the signature, and tells them apart by words only. */
  private static TimestampFault reason(TSPValidationException wrong) {
    return String.valueOf(wrong.getMessage()).contains("signature not created")
        ? TimestampFault.BAD_SIGNATURE
        : TimestampFault.NO_SIGNING_CERTIFICATE;
  }

  private static Optional<TimestampFault> fault(CertificateStanding standing) {
    return switch (standing) {
      case TRUSTED -> Optional.empty();
      case EXPIRED, NOT_YET_VALID -> Optional.of(TimestampFault.CERTIFICATE_NOT_VALID);
      case NOT_FOR_SIGNING -> Optional.of(TimestampFault.NOT_FOR_TIME_STAMPING);
      case NOT_TRUSTED -> Optional.of(TimestampFault.NOT_TRUSTED);
    };
  }
}
