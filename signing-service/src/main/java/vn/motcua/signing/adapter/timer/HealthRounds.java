package vn.motcua.signing.adapter.timer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.TestOutside;

/** Looks at certificates often, and tries the outside by the hour, one replica at a time. */
final class HealthRounds implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(HealthRounds.class);

  private final CertificateWatch certificates;
  private final OutsideWatch outside;
  private final TestOutside test;
  private final Duration looking;
  private final Duration testing;
  private @Nullable Disposable running;

  HealthRounds(
      CertificateWatch certificates,
      OutsideWatch outside,
      TestOutside test,
      Duration looking,
      Duration testing) {
    this.certificates = certificates;
    this.outside = outside;
    this.test = test;
    this.looking = looking;
    this.testing = testing;
  }

  @Override
  public synchronized void start() {
    running =
        Flux.interval(Duration.ZERO, looking)
            .onBackpressureDrop()
            .concatMap(tick -> tried().then(certificates.look()).then(outside.look()), 1)
            .subscribe();
  }

  /** Whoever comes first after the hour; all others are refused, which is no fault. */
  private Mono<Void> tried() {
    return test.handle(testing)
        .doOnError(failure -> LOG.warn("signing.outside-not-tested", failure))
        .onErrorComplete()
        .then();
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
