package vn.motcua.signing.adapter.http;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.signing.SigningSettings;

/**
 * Where anybody comes in to have a document checked: so many questions a minute from one address,
 * so many files in memory at once, each for so long.
 */
final class StrangersDoor {
  private static final Problem TOO_SLOW =
      Problem.of(
          "verification.too-slow",
          408,
          "Gửi tệp quá lâu nên việc kiểm tra đã dừng. Hãy thử lại khi đường truyền tốt hơn.",
          "The file took too long, so the check was stopped. Try again on a better line.");

  private final RateLimiter byAddress;
  private final int atOnce;
  private final int atOnceOfOne;
  private final Duration longest;
  private final Map<String, Integer> inside = new HashMap<>();
  private int all;

  StrangersDoor(SigningSettings.Open open, Clock clock) {
    this.byAddress = RateLimiter.perMinute(open.requestsPerMinute(), clock);
    this.atOnce = open.uploadsAtOnce();
    this.atOnceOfOne = Math.max(1, open.uploadsAtOnce() / 2);
    this.longest = open.uploadTime();
  }

  /**
   * Counts a question.
   *
   * @throws ProblemException 429 with the seconds to wait
   */
  void admit(ServerHttpRequest request) {
    byAddress.admit(ClientAddress.of(request));
  }

  /** Lets a file in when there is room; the room is free again whatever becomes of it. */
  <T> Mono<T> withFile(ServerHttpRequest request, Mono<T> work) {
    return Mono.using(
        () -> enter(ClientAddress.of(request)),
        address -> work.timeout(longest, Mono.error(() -> new ProblemException(TOO_SLOW))),
        this::leave);
  }

  private synchronized String enter(String address) {
    if (all >= atOnce || inside.getOrDefault(address, 0) >= atOnceOfOne) {
      throw new RejectedExecutionException("too many files are being checked");
    }
    all++;
    inside.merge(address, 1, Integer::sum);
    return address;
  }

  private synchronized void leave(String address) {
    all--;
    inside.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
  }
}
