package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ListTimestamps;
import vn.motcua.signing.application.OwedTimestamps.Owed;

/** How many documents waited for their timestamp when it was last asked, and since when. */
final class TimestampWatch implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(TimestampWatch.class);

  private final ListTimestamps list;
  private final boolean on;
  private final Duration alarmAfter;
  private final Clock clock;
  private final AtomicReference<Owed> last = new AtomicReference<>(new Owed(0, null));
  private @Nullable Disposable running;

  TimestampWatch(
      ListTimestamps list, boolean on, Duration alarmAfter, MeterRegistry meters, Clock clock) {
    this.list = list;
    this.on = on;
    this.alarmAfter = alarmAfter;
    this.clock = clock;
    Gauge.builder("motcua.signing.timestamps.pending", last, owed -> owed.get().count())
        .description("Documents that wait for their first timestamp")
        .register(meters);
    Gauge.builder("motcua.signing.timestamps.oldest.seconds", this, TimestampWatch::oldestAge)
        .description("How long the oldest of them has waited")
        .register(meters);
  }

  private double oldestAge() {
    return age(last.get()).toSeconds();
  }

  private Duration age(Owed owed) {
    var oldest = owed.oldest();
    return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
  }

  Mono<Void> look() {
    return list.standing()
        .doOnNext(last::set)
        .doOnError(failure -> LOG.warn("signing.timestamps-standing-unknown", failure))
        .onErrorComplete()
        .then();
  }

  /** Down while a document has waited too long though somebody could stamp it. */
  Health health() {
    var owed = last.get();
    var late = on && age(owed).compareTo(alarmAfter) > 0;
    return (late ? Health.down() : Health.up())
        .withDetail("timestamps", on ? "on" : "off")
        .withDetail("pending", owed.count())
        .withDetail("oldestSince", owed.oldest() == null ? "none" : owed.oldest().toString())
        .build();
  }

  @Override
  public synchronized void start() {
    running =
        Flux.interval(Duration.ZERO, EVERY)
            .onBackpressureDrop()
            .concatMap(tick -> look())
            .subscribe();
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
