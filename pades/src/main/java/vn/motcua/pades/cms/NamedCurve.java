package vn.motcua.pades.cms;

import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;

/** The curves our files may use (FIPS 186-5, SP 800-186); others of the same size are not they. */
enum NamedCurve {
  P_256("secp256r1", 256),
  P_384("secp384r1", 384);

  private final EllipticCurve curve;
  private final int bits;

  NamedCurve(String name, int bits) {
    this.curve = curve(name);
    this.bits = bits;
  }

  /** Bits of the key's curve; more than any digest has when it is none of ours. */
  static int bitsOf(ECPublicKey key) {
    for (NamedCurve named : values()) {
      if (named.curve.equals(key.getParams().getCurve())) {
        return named.bits;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static EllipticCurve curve(String name) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(name));
      return parameters.getParameterSpec(ECParameterSpec.class).getCurve();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(name + " is missing in this JDK", absent);
    }
  }
}
