package vn.motcua.pades.time;

import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of digest and signature algorithm a token may have (ETSI TS 119 312), in the few
 * spellings in use: neither identifier is covered by the signature, so nothing else passes.
 */
final class TokenAlgorithms {
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> RSA =
      Map.of(
          NISTObjectIdentifiers.id_sha256, PKCSObjectIdentifiers.sha256WithRSAEncryption,
          NISTObjectIdentifiers.id_sha384, PKCSObjectIdentifiers.sha384WithRSAEncryption,
          NISTObjectIdentifiers.id_sha512, PKCSObjectIdentifiers.sha512WithRSAEncryption);
  private static final Map<ASN1ObjectIdentifier, ASN1ObjectIdentifier> ECDSA =
      Map.of(
          NISTObjectIdentifiers.id_sha256, X9ObjectIdentifiers.ecdsa_with_SHA256,
          NISTObjectIdentifiers.id_sha384, X9ObjectIdentifiers.ecdsa_with_SHA384,
          NISTObjectIdentifiers.id_sha512, X9ObjectIdentifiers.ecdsa_with_SHA512);
  private static final Map<ASN1ObjectIdentifier, Integer> LENGTHS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, 32,
          NISTObjectIdentifiers.id_sha384, 48,
          NISTObjectIdentifiers.id_sha512, 64);

  private TokenAlgorithms() {}

  static boolean accepts(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
    ASN1ObjectIdentifier hash = digest.getAlgorithm();
    return RSA.containsKey(hash)
        && isNullOrAbsent(digest.getParameters())
        && signaturesOver(hash).contains(signature);
  }

  private static List<AlgorithmIdentifier> signaturesOver(ASN1ObjectIdentifier hash) {
    return List.of(
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
        new AlgorithmIdentifier(RSA.get(hash), DERNull.INSTANCE),
        new AlgorithmIdentifier(ECDSA.get(hash)),
        pss(hash, DERNull.INSTANCE),
        pss(hash, null));
  }

  private static AlgorithmIdentifier pss(ASN1ObjectIdentifier hash, @Nullable ASN1Encodable none) {
    AlgorithmIdentifier digest =
        none == null ? new AlgorithmIdentifier(hash) : new AlgorithmIdentifier(hash, none);
    Integer salt = LENGTHS.getOrDefault(hash, 32);
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            digest,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, digest),
            new ASN1Integer(salt),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }

  private static boolean isNullOrAbsent(@Nullable ASN1Encodable parameters) {
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }
}
