package vn.motcua.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.domain.Backoff;

class RetryScheduleTest {

  private static final RetrySchedule SCHEDULE =
      new RetrySchedule(
          12,
          new Backoff(Duration.ofMinutes(2), Duration.ofMinutes(2048)),
          0.1,
          Duration.ofHours(24));

  @Test
  void doublesFromTwoMinutesAndEndsAfterTwelveAttempts() {
    var minutes = new ArrayList<Long>();
    for (int n = 1; SCHEDULE.waitAfter(n, 0, null).isPresent(); n++) {
      minutes.add(SCHEDULE.waitAfter(n, 0, null).get().toMinutes());
    }

    assertThat(minutes).containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 2048L);
  }

  @Test
  void jitterLengthensAWaitByATenthAtMost() {
    assertThat(SCHEDULE.waitAfter(1, 1, null)).hasValue(Duration.ofSeconds(132));
    assertThat(SCHEDULE.waitAfter(1, 0.5, null)).hasValue(Duration.ofSeconds(126));
  }

  @Test
  void whatTheReceiverAsksForLengthensAWaitUpToADay() {
    assertThat(SCHEDULE.waitAfter(1, 0, Duration.ofHours(1))).hasValue(Duration.ofHours(1));
    assertThat(SCHEDULE.waitAfter(1, 0, Duration.ofSeconds(1))).hasValue(Duration.ofMinutes(2));
    assertThat(SCHEDULE.waitAfter(1, 0, Duration.ofDays(9))).hasValue(Duration.ofDays(1));
    assertThat(SCHEDULE.waitAfter(12, 0, Duration.ofHours(1))).isEmpty();
  }
}
