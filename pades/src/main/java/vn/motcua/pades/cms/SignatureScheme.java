package vn.motcua.pades.cms;

import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * A digest and a signature algorithm that our files may use (ETSI TS 119 312; TT 15/2025/TT-BKHCN:
 * RSA from 2048 bits with PSS, ECDSA from 256 bits, SHA-256/384/512). PKCS#1 v1.5, which tokens of
 * the government's authority still make, is the default for RSA; PSS is a setting.
 */
public enum SignatureScheme {
  RSA_SHA256("SHA256withRSA", "SHA-256", PKCSObjectIdentifiers.sha256WithRSAEncryption),
  RSA_SHA384("SHA384withRSA", "SHA-384", PKCSObjectIdentifiers.sha384WithRSAEncryption),
  RSA_SHA512("SHA512withRSA", "SHA-512", PKCSObjectIdentifiers.sha512WithRSAEncryption),
  RSA_PSS_SHA256("RSASSA-PSS", "SHA-256", PKCSObjectIdentifiers.id_RSASSA_PSS),
  RSA_PSS_SHA384("RSASSA-PSS", "SHA-384", PKCSObjectIdentifiers.id_RSASSA_PSS),
  RSA_PSS_SHA512("RSASSA-PSS", "SHA-512", PKCSObjectIdentifiers.id_RSASSA_PSS),
  ECDSA_SHA256("SHA256withECDSA", "SHA-256", X9ObjectIdentifiers.ecdsa_with_SHA256),
  ECDSA_SHA384("SHA384withECDSA", "SHA-384", X9ObjectIdentifiers.ecdsa_with_SHA384),
  ECDSA_SHA512("SHA512withECDSA", "SHA-512", X9ObjectIdentifiers.ecdsa_with_SHA512);

  private final String jcaName;
  private final String digest;
  private final AlgorithmIdentifier digestIdentifier;
  private final AlgorithmIdentifier signatureIdentifier;

  SignatureScheme(String jcaName, String digest, ASN1ObjectIdentifier signature) {
    this.jcaName = jcaName;
    this.digest = digest;
    this.digestIdentifier = new AlgorithmIdentifier(oidOf(digest));
    this.signatureIdentifier = identifier(signature, digestIdentifier, digestLength());
  }

  /** The scheme we choose for a key: PKCS#1 v1.5 with SHA-256 for RSA; empty when unsuitable. */
  public static Optional<SignatureScheme> defaultFor(PublicKey key) {
    if (RSA_SHA256.fits(key)) {
      return Optional.of(RSA_SHA256);
    }
    if (ECDSA_SHA256.fits(key)) {
      return Optional.of(ECDSA_SHA256);
    }
    return ECDSA_SHA384.fits(key) ? Optional.of(ECDSA_SHA384) : Optional.empty();
  }

  /** The scheme written exactly as {@code signature} with {@code digest}. */
  static Optional<SignatureScheme> of(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.digestIdentifier.equals(digest))
        .filter(scheme -> scheme.signatureIdentifier.equals(signature))
        .findFirst();
  }

  /**
   * Whether a key is of the right kind and long enough: RSA from 2048 bits, or P-256 or P-384 with
   * a digest at least as long as the curve (FIPS 186-5, 6.1.1).
   */
  public boolean fits(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> isRsa() && rsa.getModulus().bitLength() >= 2048;
      case ECPublicKey point -> !isRsa() && NamedCurve.bitsOf(point) <= 8 * digestLength();
      default -> false;
    };
  }

  /** Name for {@code MessageDigest}. */
  public String digest() {
    return digest;
  }

  /** Name for {@code java.security.Signature}. */
  public String jcaName() {
    return jcaName;
  }

  /** Parameters for {@code java.security.Signature}; empty where the name says all. */
  public Optional<AlgorithmParameterSpec> parameters() {
    return isPss()
        ? Optional.of(
            new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), digestLength(), 1))
        : Optional.empty();
  }

  /** Object identifier of the digest, in dots. */
  public String digestOid() {
    return digestIdentifier.getAlgorithm().getId();
  }

  /** Object identifier of the signature algorithm, in dots. */
  public String signatureOid() {
    return signatureIdentifier.getAlgorithm().getId();
  }

  /** DER of the parameters of RSASSA-PSS (RFC 4055, 3.1); empty for every other scheme. */
  public Optional<byte[]> pssParameters() {
    return isPss() ? Optional.of(der(signatureIdentifier.getParameters())) : Optional.empty();
  }

  /** Whether the key is an RSA key. */
  public boolean isRsa() {
    return jcaName.contains("RSA");
  }

  int digestLength() {
    return Integer.parseInt(digest.substring(4)) / 8;
  }

  /** Greatest length of a signature value by {@code key}. */
  int longestSignature(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> (rsa.getModulus().bitLength() + 7) / 8;
      case ECPublicKey point -> 2 * (point.getParams().getOrder().bitLength() / 8 + 3) + 3;
      default -> throw new IllegalArgumentException("a key of another kind");
    };
  }

  byte[] digestDer() {
    return der(digestIdentifier);
  }

  byte[] signatureDer() {
    return der(signatureIdentifier);
  }

  AlgorithmIdentifier digestIdentifier() {
    return digestIdentifier;
  }

  private boolean isPss() {
    return jcaName.equals("RSASSA-PSS");
  }

  private static ASN1ObjectIdentifier oidOf(String digest) {
    return switch (digest) {
      case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
      case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
      default -> NISTObjectIdentifiers.id_sha256;
    };
  }

  private static AlgorithmIdentifier identifier(
      ASN1ObjectIdentifier signature, AlgorithmIdentifier digest, int salt) {
    if (signature.on(X9ObjectIdentifiers.ansi_X9_62)) {
      return new AlgorithmIdentifier(signature);
    }
    boolean pss = signature.equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
    return new AlgorithmIdentifier(signature, pss ? pssParameters(digest, salt) : DERNull.INSTANCE);
  }

  private static ASN1Encodable pssParameters(AlgorithmIdentifier digest, int salt) {
    AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest);
    return new RSASSAPSSparams(
        digest, mask, new ASN1Integer(salt), RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
  }

  private static byte[] der(ASN1Encodable value) {
    try {
      return value.toASN1Primitive().getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
