package vn.motcua.intake.adapter.timer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.motcua.intake.IntakeSettings;
import vn.motcua.intake.application.FinishRefusals;
import vn.motcua.intake.application.Housekeeping;

/**
 * Calls the register's own acts in turn. Nothing is remembered here: each round looks at the state
 * as it is, so that a restart or a second replica changes nothing.
 */
@Component
final class RegisterRounds implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RegisterRounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FinishRefusals refusals;
  private final Housekeeping housekeeping;
  private final IntakeSettings.Rounds rounds;
  private @Nullable ScheduledExecutorService timer;

  RegisterRounds(FinishRefusals refusals, Housekeeping housekeeping, IntakeSettings settings) {
    this.refusals = refusals;
    this.housekeeping = housekeeping;
    this.rounds = settings.rounds();
  }

  @Override
  public synchronized void start() {
    var started = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    every(
        started, rounds.refusals(), "refusals", refusals.handle(RegisterRounds::unfinished).then());
    every(started, rounds.sweep(), "sweep", housekeeping.round());
    timer = started;
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  private static void every(
      ScheduledExecutorService timer, Duration pause, String name, Mono<Void> round) {
    var unused =
        timer.scheduleWithFixedDelay(
            () -> run(name, round), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void unfinished(String dossierId, Throwable failure) {
    LOG.warn(
        "A refusal could not be made final and will be tried again: dossier={} cause={}",
        dossierId,
        failure.toString());
  }

  private static void run(String name, Mono<Void> round) {
    try {
      round.block(PATIENCE);
    } catch (RuntimeException failure) {
      if (Thread.interrupted()) {
        return;
      }
      LOG.warn("A round failed and will be repeated: round={} cause={}", name, failure.toString());
    }
  }
}
