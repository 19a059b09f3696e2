package vn.motcua.signing.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The instant a signing attempt claims, in whole seconds; a repeat soon after uses the same one.
 */
final class Attempts {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private Attempts() {}

  static Instant instant(@Nullable Instant earlier, Instant now) {
    var fresh =
        earlier != null
            && !earlier.isAfter(now)
            && earlier.plus(LIFE).isAfter(now)
            && VietnamDay.of(earlier).equals(VietnamDay.of(now));
    return fresh && earlier != null ? earlier : now.truncatedTo(ChronoUnit.SECONDS);
  }
}
