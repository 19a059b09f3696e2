package vn.motcua.pades.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.pades.cms.RawSignatures;
import vn.motcua.pades.key.SelfTestReport.Check;

class SelfTestTest {

  @Test
  void everythingWorksOnThisMachine() {
    SelfTestReport report = SelfTest.run();

    assertThat(report.checks()).as("%s", report).allMatch(Check::passed);
    assertThat(report.passed()).isTrue();
  }

  @Test
  void triesEveryProviderWithEveryKindOfKeyAndSaysWhichOneSigns() {
    SelfTestReport report = SelfTest.run();

    assertThat(report.signingProvider()).isEqualTo(RawSignatures.providerName());
    assertThat(report.checks())
        .hasSize(1 + 2 * RawSignatures.providers().size())
        .extracting(Check::name)
        .contains("bouncycastle.padding", "provider.JDK.RSA", "provider.JDK.EC");
  }

  @Test
  void saysSoWhenTheStoredSampleIsNotVerified() {
    SelfTestReport report = SelfTest.run(new byte[4096]);

    assertThat(report.passed()).isFalse();
    assertThat(report.checks())
        .filteredOn(check -> !check.passed())
        .extracting(Check::name)
        .containsExactly("bouncycastle.padding");
  }
}
