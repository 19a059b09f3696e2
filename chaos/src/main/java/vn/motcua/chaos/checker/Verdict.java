package vn.motcua.chaos.checker;

import java.util.List;
import vn.motcua.chaos.checker.Finding.Kind;

/**
 * What the checker found.
 *
 * @param events published events that were looked at
 */
public record Verdict(List<Finding> findings, long events) {

  public Verdict {
    findings = List.copyOf(findings);
  }

  public long count(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  public boolean clean() {
    return findings.isEmpty();
  }
}
