package vn.motcua.signing.domain;

import java.time.Instant;

/** What a reviewer or the signer said of one revision of the draft. */
public record Opinion(
    int revision, ReviewKind kind, boolean passed, String person, String note, Instant at) {
  static Opinion of(int revision, ReviewKind kind, Finding finding) {
    return new Opinion(
        revision, kind, finding.passed(), finding.person(), finding.note(), finding.at());
  }
}
