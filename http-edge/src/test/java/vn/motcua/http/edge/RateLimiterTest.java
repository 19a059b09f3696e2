package vn.motcua.http.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final TestClock clock = new TestClock();
  private final RateLimiter limiter = new RateLimiter(3, Duration.ofSeconds(10), 2, clock);

  @Test
  void letsTheFirstFewInAndSaysHowLongToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("a")).isZero();
    }
    clock.pass(4);

    assertThat(limiter.take("a")).isEqualTo(Duration.ofSeconds(6));
    assertThat(limiter.take("b")).isZero();
  }

  @Test
  void regainsOneTokenPerRefillAndNeverMoreThanItHolds() {
    for (int i = 0; i < 3; i++) {
      limiter.take("a");
    }
    clock.pass(10);
    assertThat(limiter.take("a")).isZero();
    assertThat(limiter.take("a")).isPositive();

    clock.pass(1_000);
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("a")).isZero();
    }
    assertThat(limiter.take("a")).isPositive();
  }

  @Test
  void forgetsTheLeastRecentNameWhenThereAreTooMany() {
    for (int i = 0; i < 3; i++) {
      limiter.take("a");
    }
    limiter.take("b");
    limiter.take("c");

    assertThat(limiter.take("a")).isZero();
  }

  @Test
  void refusesOneTooManyWithTheSecondsToWait() {
    var twiceAMinute = RateLimiter.perMinute(2, clock);
    twiceAMinute.admit("a");
    clock.pass(20);
    twiceAMinute.admit("a");

    var refused = catchThrowableOfType(ProblemException.class, () -> twiceAMinute.admit("a"));

    assertThat(refused.problem().status()).isEqualTo(429);
    assertThat(refused.problem().members()).containsEntry("retryAfterSeconds", 10L);
  }

  private static final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-11-22T01:00:00Z");

    void pass(int seconds) {
      now = now.plusSeconds(seconds);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
