package vn.motcua.pades.verify;

import vn.motcua.pades.Words;

/** One status with its reason, in words and as an ETSI indication. */
public record Verdict(
    Status status, Finding reason, String indication, String subIndication, Words words) {

  static Verdict of(Finding finding) {
    return new Verdict(
        finding.status(), finding, finding.indication(), finding.subIndication(), finding.words());
  }

  public boolean isValid() {
    return status == Status.VALID;
  }
}
