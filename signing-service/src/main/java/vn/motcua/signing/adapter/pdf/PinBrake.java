package vn.motcua.signing.adapter.pdf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a key shut after some wrong PINs, five usually, within a quarter of an hour; the right PIN
 * waits too.
 */
final class PinBrake {
  private static final int USUAL = 5;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Logger LOG = LoggerFactory.getLogger(PinBrake.class);

  private final Clock clock;
  private final int mostWrong;

  /** By key that exists, so there are never more than keys. */
  private final Map<String, Deque<Instant>> wrong = new HashMap<>();

  PinBrake(Clock clock) {
    this(clock, USUAL);
  }

  /** {@code mostWrong}: fewer than what locks a token for good. */
  PinBrake(Clock clock, int mostWrong) {
    this.clock = clock;
    this.mostWrong = mostWrong;
  }

  synchronized boolean holds(String key) {
    var guesses = wrong.get(key);
    if (guesses == null) {
      return false;
    }
    var oldest = clock.instant().minus(WINDOW);
    guesses.removeIf(at -> !at.isAfter(oldest));
    return guesses.size() >= mostWrong;
  }

  synchronized void wrongPin(String key) {
    wrong.computeIfAbsent(key, first -> new ArrayDeque<>()).add(clock.instant());
    if (holds(key)) {
      LOG.warn("signing.key-shut key={} wrongPins={}", key, mostWrong);
    }
  }
}
