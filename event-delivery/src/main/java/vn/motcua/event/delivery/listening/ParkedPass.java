package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.event.delivery.listening.ParkedKey.State;

/** One pass over a key that waits: its events in order, as far as they go now. */
final class ParkedPass {

  private static final Duration ASK_AGAIN = Duration.ofSeconds(3);

  private final ParkedKey key;
  private final Map<String, Seen> seen = new HashMap<>();
  private final SeenReader reader;
  private final EventStep step;
  private final Parking parking;
  private final SideMarks aside;
  private final RetryPolicy policy;
  private final Clock clock;
  private int attempts;
  private @Nullable Arrival ahead;

  ParkedPass(
      ParkedKey key,
      SeenReader reader,
      EventStep step,
      Parking parking,
      SideMarks aside,
      RetryPolicy policy,
      Clock clock) {
    this.key = key;
    this.reader = reader;
    this.step = step;
    this.parking = parking;
    this.aside = aside;
    this.policy = policy;
    this.clock = clock;
    this.attempts = key.attempts();
  }

  /** Handles what can be handled; afterwards the key is released, postponed or held. */
  void run() {
    var round = Round.PROGRESS;
    while (round == Round.PROGRESS) {
      round = round();
    }
    if (round == Round.STOPPED) {
      return;
    }
    var first = ahead;
    if (first == null) {
      parking.keys().claimed().release(key.line());
    } else {
      waitForGap(first);
    }
  }

  /** Once over all events: an event that comes late may be what an earlier one waits for. */
  private Round round() {
    var round = Round.NOTHING;
    ahead = null;
    try (var events = parking.keys().events().of(key.line())) {
      while (events.hasNext()) {
        var arrival = events.next();
        switch (take(arrival)) {
          case DEALT_WITH -> round = Round.PROGRESS;
          case NOT_YET -> ahead = ahead == null ? arrival : ahead;
          case STOP -> {
            return Round.STOPPED;
          }
        }
      }
    }
    return ahead == null ? Round.NOTHING : round;
  }

  private Next take(Arrival arrival) {
    return switch (step.take(arrival, seenBy(arrival))) {
      case StepResult.Passed passed -> passed(arrival, passed);
      case StepResult.Repeated repeated -> {
        parking.repeated();
        yield dealtWith(arrival);
      }
      case StepResult.Foreign foreign -> {
        parking.foreign(arrival, foreign);
        yield dealtWith(arrival);
      }
      case StepResult.Ahead ahead -> Next.NOT_YET;
      case StepResult.Waiting waiting -> waits(waiting.reason());
      case StepResult.Failed failed -> failed(arrival, failed);
      case StepResult.Poisoned poisoned -> poisoned(arrival, poisoned, attempts + 1);
    };
  }

  private Next passed(Arrival arrival, StepResult.Passed passed) {
    var producer = arrival.producer().orElseThrow();
    seen.put(producer, passed.seen());
    if (passed.markAside()) {
      aside.write(Map.of(producer, passed.seen()));
    }
    return dealtWith(arrival);
  }

  private Next dealtWith(Arrival arrival) {
    parking.keys().claimed().remove(key.line(), arrival);
    attempts = 0;
    return Next.DEALT_WITH;
  }

  private Next waits(String reason) {
    var delay = policy.delay(attempts);
    parking.keys().claimed().postpone(key.line(), State.WAITING, reason, attempts + 1, delay);
    return Next.STOP;
  }

  private Next failed(Arrival arrival, StepResult.Failed failed) {
    attempts++;
    parking.meters().retried();
    if (attempts >= policy.attempts()) {
      var holds = EventStep.holds(arrival.topic());
      return poisoned(
          arrival, new StepResult.Poisoned("handler.failed", failed.error(), holds), attempts);
    }
    var reason = failed.error().getClass().getName();
    parking
        .keys()
        .claimed()
        .postpone(key.line(), State.RETRYING, reason, attempts, policy.delay(attempts));
    return Next.STOP;
  }

  private Next poisoned(Arrival arrival, StepResult.Poisoned poisoned, int tries) {
    parking.poison(arrival, poisoned, tries, key.since());
    if (poisoned.holdsKey()) {
      parking.keys().claimed().hold(key, poisoned.reason(), tries);
      return Next.STOP;
    }
    var event = arrival.envelope().orElseThrow();
    var holed = seenBy(arrival).withHole(event.sequence(), event.id());
    return passed(arrival, new StepResult.Passed(holed, true));
  }

  private void waitForGap(Arrival first) {
    if (key.askedAt().plus(ASK_AGAIN).isBefore(clock.instant())) {
      parking.gaps().ask(first, seenBy(first));
      parking.keys().claimed().asked(key.line());
    }
    parking
        .keys()
        .claimed()
        .postpone(key.line(), State.GAP, "events before it are missing", 0, ASK_AGAIN);
  }

  private Seen seenBy(Arrival arrival) {
    return arrival
        .producer()
        .map(producer -> seen.computeIfAbsent(producer, unread -> reader.of(arrival)))
        .orElse(Seen.NOTHING);
  }

  private enum Next {
    DEALT_WITH,
    NOT_YET,
    STOP
  }

  private enum Round {
    PROGRESS,
    NOTHING,
    STOPPED
  }
}
