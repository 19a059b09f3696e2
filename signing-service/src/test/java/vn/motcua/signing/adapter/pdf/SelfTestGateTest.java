package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Words;
import vn.motcua.pades.key.SelfTestReport;
import vn.motcua.pades.key.SelfTestReport.Check;

class SelfTestGateTest {
  @Test
  void aFailedCheckStopsTheServiceWithASentenceInBothLanguages() {
    var report = report(true, false);

    assertThatThrownBy(() -> SelfTestGate.passed(report))
        .hasMessageContaining("không khởi động")
        .hasMessageContaining("does not start")
        .hasMessageContaining("check-1")
        .hasMessageNotContaining("check-0");
  }

  @Test
  void theSentenceComesWithWhatToDoAndWithoutAStackTrace() {
    var failure = new SelfTestFailed("bouncycastle.padding");

    var analysis = new SelfTestFailure().analyze(failure);

    assertThat(analysis.getDescription()).contains("bouncycastle.padding");
    assertThat(analysis.getAction()).contains("1.84");
    assertThat(failure.getStackTrace()).isEmpty();
  }

  @Test
  void aPassedTestIsToldWithItsWords() {
    var tested = SelfTestGate.passed(report(true, true));

    assertThat(tested.passed()).isTrue();
    assertThat(tested.checks()).hasSize(2).allMatch(check -> check.words().vi().equals("vi"));
  }

  private static SelfTestReport report(boolean... passed) {
    var checks = new java.util.ArrayList<Check>();
    for (var each : passed) {
      checks.add(new Check("check-" + checks.size(), each, new Words("vi", "en")));
    }
    return new SelfTestReport("JDK", List.copyOf(checks));
  }
}
