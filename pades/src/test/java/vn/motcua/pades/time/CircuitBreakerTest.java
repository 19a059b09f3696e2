package vn.motcua.pades.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.fixture.Office;

class CircuitBreakerTest {
  private final CircuitBreaker breaker = new CircuitBreaker();

  @Test
  void afterARestOnlyTheFirstWhoAsksTriesAgain() {
    for (int i = 0; i < 3; i++) {
      breaker.failed(Office.TEN);
    }
    Instant rested = Office.TEN.plusSeconds(60);

    assertThat(breaker.lets(rested.minusMillis(1))).isFalse();
    assertThat(breaker.lets(rested)).isTrue();
    assertThat(breaker.lets(rested)).as("meanwhile nobody else").isFalse();
    breaker.succeeded();
    assertThat(breaker.lets(rested)).isTrue();
  }

  @Test
  void noRestIsLongerThanHalfAnHour() {
    for (int i = 0; i < 100; i++) {
      breaker.failed(Office.TEN);
    }

    assertThat(breaker.lets(Office.TEN.plusSeconds(1799))).isFalse();
    assertThat(breaker.lets(Office.TEN.plusSeconds(1800))).isTrue();
  }
}
