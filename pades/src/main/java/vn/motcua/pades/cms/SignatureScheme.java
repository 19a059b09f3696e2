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

/** A digest and a signature algorithm that our files may use (ETSI TS 119 312). */
public enum SignatureScheme {
  RSA_SHA256("SHA256withRSA", "SHA-256", PKCSObjectIdentifiers.sha256WithRSAEncryption),
  RSA_SHA384("SHA384withRSA", "SHA-384", PKCSObjectIdentifiers.sha384WithRSAEncryption),
  RSA_SHA512("SHA512withRSA", "SHA-512", PKCSObjectIdentifiers.sha512WithRSAEncryption),
  RSA_PSS_SHA256("RSASSA-PSS", "SHA-256", PKCSObjectIdentifiers.id_RSASSA_PSS),
  ECDSA_SHA256("SHA256withECDSA", "SHA-256", X9ObjectIdentifiers.ecdsa_with_SHA256),
  ECDSA_SHA384("SHA384withECDSA", "SHA-384", X9ObjectIdentifiers.ecdsa_with_SHA384);

  private final String jcaName;
  private final String digest;
  private final AlgorithmIdentifier digestIdentifier;
  private final AlgorithmIdentifier signatureIdentifier;

  SignatureScheme(String jcaName, String digest, ASN1ObjectIdentifier signature) {
    this.jcaName = jcaName;
    this.digest = digest;
    this.digestIdentifier = new AlgorithmIdentifier(digestOid(digest));
    this.signatureIdentifier = identifier(signature, digestIdentifier);
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

  /** Whether a key is of the right kind and long enough (RSA from 2048 bits). */
  public boolean fits(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> jcaName.contains("RSA") && rsa.getModulus().bitLength() >= 2048;
      case ECPublicKey curve -> curveBits() == curve.getParams().getOrder().bitLength();
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
    return this == RSA_PSS_SHA256
        ? Optional.of(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1))
        : Optional.empty();
  }

  int digestLength() {
    return Integer.parseInt(digest.substring(4)) / 8;
  }

  /** Greatest length of a signature value by {@code key}. */
  int longestSignature(PublicKey key) {
    return switch (key) {
      case RSAPublicKey rsa -> (rsa.getModulus().bitLength() + 7) / 8;
      default -> 2 * (curveBits() / 8 + 3) + 3;
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

  private int curveBits() {
    return switch (this) {
      case ECDSA_SHA256 -> 256;
      case ECDSA_SHA384 -> 384;
      case RSA_SHA256, RSA_SHA384, RSA_SHA512, RSA_PSS_SHA256 -> 0;
    };
  }

  private static ASN1ObjectIdentifier digestOid(String digest) {
    return switch (digest) {
      case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
      case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
      default -> NISTObjectIdentifiers.id_sha256;
    };
  }

  private static AlgorithmIdentifier identifier(
      ASN1ObjectIdentifier signature, AlgorithmIdentifier digest) {
    if (signature.on(X9ObjectIdentifiers.ansi_X9_62)) {
      return new AlgorithmIdentifier(signature);
    }
    boolean pss = signature.equals(PKCSObjectIdentifiers.id_RSASSA_PSS);
    return new AlgorithmIdentifier(signature, pss ? pssParameters(digest) : DERNull.INSTANCE);
  }

  private static ASN1Encodable pssParameters(AlgorithmIdentifier digest) {
    AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest);
    return new RSASSAPSSparams(
        digest, mask, new ASN1Integer(32), RSASSAPSSparams.DEFAULT_TRAILER_FIELD);
  }

  private static byte[] der(AlgorithmIdentifier identifier) {
    try {
      return identifier.getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
