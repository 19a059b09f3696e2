package vn.motcua.signing.adapter.timer;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.OwedTimestamps;
import vn.motcua.signing.application.TimestampDocument;
import vn.motcua.signing.application.TimestampQueue;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.TimestampMiss;
import vn.motcua.signing.domain.Timestampable;

/**
 * Gets timestamps in the background, a few documents at once: what was just issued first, then
 * whatever the sweep finds due, be it a retry, a renewal, or what a crash left behind.
 */
final class TimestampWorker implements TimestampQueue, SmartLifecycle {
  private static final int LONGEST_QUEUE = 1_000;
  private static final int A_SWEEP = 200;
  private static final Logger LOG = LoggerFactory.getLogger(TimestampWorker.class);

  private final TimestampDocument timestamp;
  private final OwedTimestamps owed;
  private final Clock clock;
  private final Duration every;
  private final int atOnce;
  private Sinks.@Nullable Many<DocumentId> wanted;
  private @Nullable Disposable running;

  TimestampWorker(
      TimestampDocument timestamp, OwedTimestamps owed, Clock clock, Duration every, int atOnce) {
    this.timestamp = timestamp;
    this.owed = owed;
    this.clock = clock;
    this.every = every;
    this.atOnce = atOnce;
  }

  @Override
  public synchronized void soon(DocumentId id) {
    if (wanted != null) {
      wanted.tryEmitNext(id);
    }
  }

  @Override
  public synchronized void start() {
    var queue =
        Sinks.many()
            .unicast()
            .<DocumentId>onBackpressureBuffer(new ArrayBlockingQueue<>(LONGEST_QUEUE));
    wanted = queue;
    running =
        Flux.merge(1, queue.asFlux(), swept()).flatMap(this::timestamped, atOnce, 1).subscribe();
  }

  private Flux<DocumentId> swept() {
    return Flux.interval(every).onBackpressureDrop().concatMap(tick -> due(), 0);
  }

  private Flux<DocumentId> due() {
    return Flux.defer(() -> owed.due(clock.instant(), A_SWEEP))
        .doOnError(failure -> LOG.warn("signing.timestamps-due-unknown", failure))
        .onErrorComplete();
  }

  /** One that fails does not end the next ones; the sweep finds it again. */
  private Mono<Void> timestamped(DocumentId id) {
    return timestamp
        .handle(id)
        .doOnNext(outcome -> report(id, outcome))
        .doOnError(failure -> LOG.warn("signing.timestamp-cut-off id={}", id, failure))
        .onErrorComplete()
        .then();
  }

  /** Codes only: the words may name who signed. */
  private static void report(DocumentId id, Outcome<Filed> outcome) {
    if (outcome instanceof Outcome.Done<Filed>(var filed)
        && filed.document() instanceof Timestampable it
        && it.proof().map(proof -> proof.effort().last()).orElse(null)
            instanceof TimestampMiss miss) {
      LOG.warn("signing.timestamp-missed id={} why={}", id, miss.why());
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.dispose();
      running = null;
      wanted = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
