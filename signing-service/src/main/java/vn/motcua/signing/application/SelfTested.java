package vn.motcua.signing.application;

import java.util.List;

/**
 * What the self-test of this machine's cryptography found at start.
 *
 * @param signingProvider who makes the signature values of keys in memory
 */
public record SelfTested(String signingProvider, List<Check> checks) {
  public SelfTested {
    checks = List.copyOf(checks);
  }

  /** One thing tried. */
  public record Check(String name, boolean passed, PdfReport.Words words) {}

  public boolean passed() {
    return checks.stream().allMatch(Check::passed);
  }
}
