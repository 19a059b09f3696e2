package vn.motcua.event.delivery.relay;

import java.time.Instant;

/** What the relay is doing. */
public sealed interface RelayState {

  /** Not started, or stopped. */
  record Stopped() implements RelayState {}

  /** Another replica publishes. */
  record StandingBy() implements RelayState {}

  /** This replica publishes. */
  record Publishing(Instant since) implements RelayState {}

  /** Publishes again from the histories, because the change stream had no past to offer. */
  record Republishing(Instant since) implements RelayState {}

  /** Something failed; it starts afresh until it works. */
  record Failing(Instant since, String reason) implements RelayState {}
}
