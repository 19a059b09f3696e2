package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.List;

/** An issued document that is not as it was issued any more: which, since when, what was found. */
public record ArchiveFinding(
    DocumentId document,
    String agency,
    List<String> findings,
    Instant firstSeen,
    Instant lastSeen) {
  public ArchiveFinding {
    findings = List.copyOf(findings);
  }
}
