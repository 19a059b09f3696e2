package vn.motcua.event.delivery.relay;

import java.time.Instant;

/** What the relay is doing. */
public sealed interface RelayState {

  /** In plain words, for operators. */
  default String words() {
    return switch (this) {
      case Stopped stopped -> "stopped";
      case StandingBy standby -> "another replica publishes";
      case Publishing publishing -> "publishing since " + publishing.since();
      case Republishing again -> "publishing again since " + again.since();
      case Failing failing -> "failing: " + failing.reason();
    };
  }

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
