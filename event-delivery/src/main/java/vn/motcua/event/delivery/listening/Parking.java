package vn.motcua.event.delivery.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events go that cannot be handled now, or ever. */
record Parking(ParkedKeys keys, PoisonEvents poisonEvents, Gaps gaps, ListeningMeters meters) {

  void park(String line, ParkedKey.State state, String reason, List<Arrival> arrivals) {
    keys.park(line, state, reason, arrivals);
    meters.parked(state.name());
  }

  boolean foreign(Arrival arrival, StepResult.Foreign foreign) {
    poisonEvents.keep(arrival, new PoisonEvents.Fault(foreign.reason(), null, 1, null, false));
    return true;
  }

  boolean repeated() {
    meters.repeated();
    return true;
  }

  void poison(
      Arrival arrival, StepResult.Poisoned poisoned, int attempts, @Nullable Instant since) {
    poisonEvents.keep(
        arrival,
        new PoisonEvents.Fault(
            poisoned.reason(), poisoned.error(), attempts, since, poisoned.holdsKey()));
  }
}
