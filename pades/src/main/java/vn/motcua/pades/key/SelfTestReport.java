package vn.motcua.pades.key;

import java.util.List;
import vn.motcua.pades.Words;

/**
 * What the self-test found.
 *
 * @param signingProvider who makes the signature values of keys in memory: {@code
 *     AmazonCorrettoCryptoProvider} or {@code JDK}
 */
public record SelfTestReport(String signingProvider, List<Check> checks) {
  public SelfTestReport {
    checks = List.copyOf(checks);
  }

  /**
   * One thing tried.
   *
   * @param name stable, for example {@code bouncycastle.padding}
   */
  public record Check(String name, boolean passed, Words words) {}

  /** Whether documents may be signed and verified here. */
  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }
}
