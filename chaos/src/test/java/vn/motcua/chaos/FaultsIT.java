package vn.motcua.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.chaos.Outcome.Struck;
import vn.motcua.chaos.fault.Fault;
import vn.motcua.chaos.fault.Pace;

class FaultsIT {

  @Test
  void nothingIsLostReorderedOrAppliedTwiceWhateverIsStruck() throws Exception {
    long seed = System.nanoTime();
    System.out.println("faults: seed " + seed);
    var settings =
        new Settings(
            Path.of("target", "chaos").toAbsolutePath(),
            Settings.KEYS,
            Settings.RATE,
            seed,
            Pace.SHORT);

    var outcome = new ChaosRun(settings, System.out::println).shortForm();

    new Report(outcome, false).lines().forEach(System.out::println);
    assertThat(outcome.troubles()).isEmpty();
    assertThat(outcome.verdict().findings()).isEmpty();
    assertThat(outcome.struck().stream().map(Struck::fault).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Fault.class));
    assertThat(outcome.verdict().events()).isGreaterThan(1000);
  }
}
