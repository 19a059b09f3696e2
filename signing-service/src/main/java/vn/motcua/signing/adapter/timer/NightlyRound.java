package vn.motcua.signing.adapter.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.signing.application.CheckArchive;

/**
 * Sends one round a day through books and archive, from its hour on; what a crash or an outage cut
 * off is taken up at the next tick, by whichever replica comes first.
 */
final class NightlyRound implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(NightlyRound.class);

  private final CheckArchive check;
  private final ArchiveWatch watch;
  private final String worker;
  private final Clock clock;
  private final LocalTime at;
  private final Duration every;
  private @Nullable Disposable running;

  NightlyRound(
      CheckArchive check,
      ArchiveWatch watch,
      String worker,
      Clock clock,
      LocalTime at,
      Duration every) {
    this.check = check;
    this.watch = watch;
    this.worker = worker;
    this.clock = clock;
    this.at = at;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    running =
        Flux.merge(
                Flux.interval(Duration.ZERO, every)
                    .onBackpressureDrop()
                    .concatMap(tick -> watch.look()),
                Flux.interval(every).onBackpressureDrop().concatMap(tick -> round(), 1))
            .subscribe();
  }

  private Mono<Void> round() {
    return Mono.defer(() -> isTime() ? check.handle(worker) : Mono.just(0L))
        .filter(count -> count > 0)
        .doOnNext(count -> LOG.info("signing.archive-checked documents={}", count))
        .doOnError(failure -> LOG.warn("signing.archive-round-cut-off, goes on later", failure))
        .onErrorComplete()
        .then();
  }

  private boolean isTime() {
    return !clock.instant().atZone(VietnamTime.ZONE).toLocalTime().isBefore(at);
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.dispose();
      running = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }
}
