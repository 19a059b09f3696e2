package vn.motcua.pades.hostile.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few seconds of fuzzing in every build, always the same ones; {@code LongFuzzIT} goes on. */
class ShortFuzzTest {
  private static final long SEED = 20261201;
  private static final Duration MOST = Duration.ofSeconds(2);

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void answersForWhateverItIsGiven(FuzzTarget target) {
    Campaign campaign = new Campaign(target, SEED);

    assertThat(campaign.during(MOST, 20_000)).isEmpty();
    assertThat(campaign.executions()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(FuzzTarget.class)
  void answersForTheHonestInputsItself(FuzzTarget target) {
    List<byte[]> seeds = target.seeds();

    assertThat(seeds).isNotEmpty().allSatisfy(target::run);
  }

  @Test
  void aTargetThatBreaksItsPromiseIsFound() {
    byte[] input = Seeds.files().getFirst();

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThat(
                    new Campaign(
                            List.of(input),
                            true,
                            SEED,
                            bytes -> {
                              if (bytes.length % 7 == 3) {
                                throw new IllegalStateException("found");
                              }
                            })
                        .during(MOST, 1000))
                .isNotEmpty());
  }
}
