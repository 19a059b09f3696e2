package vn.motcua.signing.adapter.pdf;

import java.util.stream.Collectors;
import vn.motcua.pades.key.SelfTestReport;
import vn.motcua.pades.key.SelfTestReport.Check;
import vn.motcua.signing.application.PdfReport;
import vn.motcua.signing.application.SelfTested;

/** Lets the service start only where its cryptography does what it should. */
final class SelfTestGate {
  private SelfTestGate() {}

  static SelfTested passed(SelfTestReport report) {
    if (!report.passed()) {
      throw new SelfTestFailed(failed(report));
    }
    return tested(report);
  }

  static SelfTested tested(SelfTestReport report) {
    return new SelfTested(
        report.signingProvider(),
        report.checks().stream()
            .map(check ->
                new SelfTested.Check(
                    check.name(),
                    check.passed(),
                    new PdfReport.Words(check.words().vi(), check.words().en())))
            .toList());
  }

  private static String failed(SelfTestReport report) {
    return report.checks().stream()
        .filter(check -> !check.passed())
        .map(Check::name)
        .collect(Collectors.joining(", "));
  }
}
