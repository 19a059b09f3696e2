package vn.motcua.signing.domain;

import java.util.List;

/** What a stranger's check of the final file found; no findings means both layers stand. */
public record Verification(List<String> findings) {
  public Verification {
    findings = List.copyOf(findings);
  }

  public boolean stands() {
    return findings.isEmpty();
  }
}
