package vn.motcua.event.delivery.operator;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.ReplaySource;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.Caller;
import vn.motcua.http.edge.Problem;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.RateLimiter;
import vn.motcua.http.edge.Role;

/** Tells an integrator again, into his own topic, what this service has published. */
@RestController
final class ReplayEndpoint {

  private static final Logger LOG = LoggerFactory.getLogger(ReplayEndpoint.class);
  private static final int PER_MINUTE = 12;
  private static final int ENOUGH = 5_000;
  private static final int MOST = 1000;

  private static final Problem NOT_NOW =
      Problem.of(
          "delivery.sandbox-refused",
          503,
          "Máy chủ sự kiện chưa nhận phát lại vào chủ đề này. Hãy thử lại hoặc hỏi người quản trị.",
          "The broker does not take a replay into this topic now. Try again, or ask its keeper.");

  private final ReplaySource source;
  private final PublishedHistory history;
  private final Broker broker;
  private final ReplayAudit audit;
  private final RateLimiter limiter;

  ReplayEndpoint(
      ReplaySource source,
      PublishedHistory history,
      Broker broker,
      ReplayAudit audit,
      Clock clock) {
    this.source = source;
    this.history = history;
    this.broker = broker;
    this.audit = audit;
    this.limiter = RateLimiter.perMinute(PER_MINUTE, clock);
  }

  @PostMapping("/delivery/replay")
  @AllowedTo(Role.OPERATOR)
  Mono<Replay.Told> replay(@RequestBody ReplayWish wish, Caller caller) {
    var topic = wish.sandbox();
    var act = wish.act();
    new Reason(wish.reason()).orRefuse();
    limiter.admit(caller.personId());
    return Mono.fromCallable(() -> noted(topic, wish, act, caller))
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Replays, the newest first. */
  @GetMapping("/delivery/replays")
  @AllowedTo(Role.OPERATOR)
  Mono<List<PastReplay>> replays(@RequestParam(defaultValue = "100") int limit) {
    return Mono.fromCallable(() -> audit.list(Math.clamp(limit, 1, MOST)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private Replay.Told noted(String topic, ReplayWish wish, ReplayWish.Act act, Caller caller)
      throws InterruptedException {
    var id = audit.begun(caller.personId(), wish);
    var told = replayed(topic, act, caller);
    audit.ended(id, told.written());
    return told;
  }

  private Replay.Told replayed(String topic, ReplayWish.Act act, Caller caller)
      throws InterruptedException {
    try (var sandbox = broker.sandbox(topic)) {
      var told = act.by(new Replay(source, history, sandbox::write, ENOUGH));
      sandbox.finish();
      LOG.info(
          "events replayed operator={} topic={} written={}",
          caller.personId(),
          topic,
          told.written());
      return told;
    } catch (ExecutionException | TimeoutException | KafkaException refused) {
      LOG.warn("no replay topic={} cause={}", topic, refused.toString());
      throw new ProblemException(NOT_NOW);
    }
  }
}
