package vn.motcua.event.delivery.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where events go that cannot be handled now, or ever. */
record Parking(ParkedKeys keys, Quarantine quarantine, Gaps gaps, ListeningMeters meters) {

  void park(String line, ParkedKey.State state, String reason, List<Arrival> arrivals) {
    keys.park(line, state, reason, arrivals);
    meters.parked(state.name());
  }

  boolean foreign(Arrival arrival, StepResult.Foreign foreign) {
    quarantine.keep(arrival, new Quarantine.Fault(foreign.reason(), null, 1, null, false));
    return true;
  }

  boolean repeated() {
    meters.repeated();
    return true;
  }

  void quarantine(
      Arrival arrival, StepResult.Poisoned poisoned, int attempts, @Nullable Instant since) {
    quarantine.keep(
        arrival,
        new Quarantine.Fault(
            poisoned.reason(), poisoned.error(), attempts, since, poisoned.holdsKey()));
  }
}
