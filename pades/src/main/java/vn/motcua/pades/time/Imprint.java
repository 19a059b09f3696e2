package vn.motcua.pades.time;

import java.security.MessageDigest;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import vn.motcua.pades.cms.Digests;

/**
 * The digest that a timestamp is over.
 *
 * @param algorithm SHA-256, SHA-384 or SHA-512
 */
@SuppressWarnings("ArrayRecordComponent")
public record Imprint(String algorithm, byte[] digest) {

  /** The SHA-256 imprint of some bytes. */
  public static Imprint of(byte[] content) {
    return of("SHA-256", content);
  }

  /** The imprint of some bytes. */
  public static Imprint of(String algorithm, byte[] content) {
    return new Imprint(algorithm, Digests.start(algorithm).digest(content));
  }

  boolean isDigest(ASN1ObjectIdentifier otherAlgorithm, byte[] other) {
    return oid().equals(otherAlgorithm) && MessageDigest.isEqual(digest, other);
  }

  ASN1ObjectIdentifier oid() {
    return switch (algorithm) {
      case "SHA-256" -> NISTObjectIdentifiers.id_sha256;
      case "SHA-384" -> NISTObjectIdentifiers.id_sha384;
      case "SHA-512" -> NISTObjectIdentifiers.id_sha512;
      default -> throw new IllegalArgumentException("no timestamps over " + algorithm);
    };
  }
}
