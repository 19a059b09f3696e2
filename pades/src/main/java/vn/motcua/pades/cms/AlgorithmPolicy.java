package vn.motcua.pades.cms;

import java.util.Locale;

/** Which algorithms prove nothing any more (ETSI TS 119 312). */
public final class AlgorithmPolicy {
  private AlgorithmPolicy() {}

  /** Whether an algorithm, by its JCA name, rests on a digest for which collisions are known. */
  public static boolean isWeak(String jcaName) {
    String name = jcaName.toUpperCase(Locale.ROOT).replace("-", "");
    return name.contains("MD5") || name.contains("MD2") || name.contains("SHA1");
  }
}
