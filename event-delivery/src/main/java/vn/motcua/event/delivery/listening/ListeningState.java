package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the listener goes on, and if not, since when and why. */
final class ListeningState {

  private static final Logger LOG = LoggerFactory.getLogger(ListeningState.class);

  private final AtomicReference<Optional<Standstill>> standstill =
      new AtomicReference<>(Optional.empty());
  private final Clock clock;

  ListeningState(Clock clock) {
    this.clock = clock;
  }

  void wentOn() {
    if (standstill.getAndSet(Optional.empty()).isPresent()) {
      LOG.info("listener goes on");
    }
  }

  void stoodStill(Throwable why) {
    var now = clock.instant();
    var before = standstill.getAndUpdate(old -> Optional.of(old.orElse(standstill(now, why))));
    if (before.isEmpty() && Outage.causes(why)) {
      LOG.warn("listener pauses and tries again", why);
    } else if (before.isEmpty()) {
      LOG.error("listener pauses on a defect and tries again", why);
    }
  }

  Optional<Standstill> standstill() {
    return standstill.get();
  }

  private static Standstill standstill(Instant since, Throwable why) {
    var cause = why.getCause() == null ? why : why.getCause();
    return new Standstill(since, cause.getClass().getSimpleName());
  }

  /** The listener has been pausing since an instant, for a reason. */
  record Standstill(Instant since, String reason) {}
}
