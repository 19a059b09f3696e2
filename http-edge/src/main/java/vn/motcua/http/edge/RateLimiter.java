package vn.motcua.http.edge;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Token buckets in memory, one per name; the least recently used goes when there are too many, so
 * that a flood of names cannot fill the heap.
 */
public final class RateLimiter {

  private static final int REMEMBERED = 20_000;

  private final int capacity;
  private final Duration refill;
  private final Clock clock;
  private final Map<String, Bucket> buckets;

  /**
   * Buckets of {@code capacity} tokens that regain one per {@code refill}.
   *
   * @param refill at least a millisecond
   * @param names how many buckets are remembered at most
   */
  public RateLimiter(int capacity, Duration refill, int names, Clock clock) {
    this.capacity = capacity;
    this.refill = refill;
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > names;
          }
        };
  }

  /** So many attempts a minute for each name, up to 60,000. */
  public static RateLimiter perMinute(int attempts, Clock clock) {
    return new RateLimiter(attempts, Duration.ofMinutes(1).dividedBy(attempts), REMEMBERED, clock);
  }

  /**
   * Counts an attempt.
   *
   * @throws ProblemException 429 with the seconds to wait, when there were too many
   */
  public void admit(String name) {
    var wait = take(name);
    if (!wait.isZero()) {
      throw new ProblemException(
          EdgeProblems.TOO_MANY.with("retryAfterSeconds", wait.plusMillis(999).toSeconds()));
    }
  }

  /** Takes a token; zero when there was one, else how long until the next. */
  synchronized Duration take(String name) {
    long now = clock.millis();
    var bucket = buckets.computeIfAbsent(name, _ -> new Bucket(capacity, now));
    bucket.refill(now, refill.toMillis(), capacity);
    return bucket.take(now, refill.toMillis());
  }

  private static final class Bucket {

    private long tokens;
    private long since;

    Bucket(long tokens, long since) {
      this.tokens = tokens;
      this.since = since;
    }

    void refill(long now, long each, long most) {
      long gained = (now - since) / each;
      if (gained > 0) {
        tokens = Math.min(most, tokens + gained);
        since += gained * each;
      }
    }

    Duration take(long now, long each) {
      if (tokens > 0) {
        tokens--;
        return Duration.ZERO;
      }
      return Duration.ofMillis(Math.max(1, since + each - now));
    }
  }
}
