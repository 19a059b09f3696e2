package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PinBrakeTest {
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final PinBrake brake = new PinBrake(clock);

  @Test
  void holdsAfterTheFifthWrongPinAndForThatKeyOnly() {
    guess(4);
    assertThat(brake.holds("p-1005")).isFalse();

    guess(1);

    assertThat(brake.holds("p-1005")).isTrue();
    assertThat(brake.holds("p-1006")).isFalse();
  }

  @Test
  void letsGoWhenTheGuessesAreAQuarterOfAnHourOld() {
    guess(5);

    now = now.plus(Duration.ofMinutes(15));

    assertThat(brake.holds("p-1005")).isFalse();
  }

  private void guess(int times) {
    for (var guess = 0; guess < times; guess++) {
      brake.wrongPin("p-1005");
    }
  }
}
