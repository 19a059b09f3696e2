package vn.motcua.pades.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;

/** ECDSA values as cards and browsers give them: r and s of equal length, one behind the other. */
final class PlainEcdsa {
  private PlainEcdsa() {}

  /** Ecdsa-Sig-Value (RFC 3279, 2.2.3); empty when the length is not that of the curve. */
  static Optional<byte[]> toDer(PublicKey key, byte[] value) {
    if (!(key instanceof ECPublicKey point)) {
      return Optional.empty();
    }
    int half = (point.getParams().getOrder().bitLength() + 7) / 8;
    return value.length == 2 * half ? Optional.of(der(value, half)) : Optional.empty();
  }

  private static byte[] der(byte[] value, int half) {
    try {
      return new DERSequence(
              new ASN1Encodable[] {
                new ASN1Integer(new BigInteger(1, Arrays.copyOf(value, half))),
                new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(value, half, 2 * half)))
              })
          .getEncoded("DER");
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
