package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.ProblemException;

/**
 * So many attempts a minute for each key; the oldest keys are forgotten when there are too many.
 */
final class RateLimit {
  private static final int MOST_KEYS = 20_000;
  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int attempts;
  private final Clock clock;
  private final Map<String, Window> windows =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
          return size() > MOST_KEYS;
        }
      };

  RateLimit(int attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /** Counts an attempt; refuses with the seconds to wait when there were too many. */
  void count(String key) {
    var wait = secondsToWait(key);
    if (wait > 0) {
      throw new ProblemException(EdgeProblems.TOO_MANY.with("retryAfterSeconds", wait));
    }
  }

  private synchronized long secondsToWait(String key) {
    var now = clock.millis();
    var window = windows.get(key);
    if (window == null || now - window.start() >= WINDOW.toMillis()) {
      windows.put(key, new Window(now, 1));
      return 0;
    }
    if (window.count() >= attempts) {
      return Math.max(1, (window.start() + WINDOW.toMillis() - now + 999) / 1000);
    }
    windows.put(key, new Window(window.start(), window.count() + 1));
    return 0;
  }

  private record Window(long start, int count) {}
}
