package vn.motcua.signing.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.motcua.http.edge.ProblemException;

class RateLimitTest {
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final RateLimit limit = new RateLimit(2, new TestClock());

  @Test
  void refusesTheThirdAttemptWithTheSecondsToWait() {
    limit.count("a");
    now = now.plusSeconds(20);
    limit.count("a");

    var refused = catchThrowableOfType(ProblemException.class, () -> limit.count("a"));

    assertThat(refused.problem().status()).isEqualTo(429);
    assertThat(refused.problem().members()).containsEntry("retryAfterSeconds", 40L);
  }

  @Test
  void countsEachKeyForItself() {
    limit.count("a");
    limit.count("a");

    assertThatCode(() -> limit.count("b")).doesNotThrowAnyException();
  }

  @Test
  void forgetsAfterAMinute() {
    limit.count("a");
    limit.count("a");
    now = now.plusSeconds(60);

    assertThatCode(() -> limit.count("a")).doesNotThrowAnyException();
  }

  private final class TestClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
