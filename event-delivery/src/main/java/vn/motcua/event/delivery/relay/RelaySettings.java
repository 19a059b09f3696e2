package vn.motcua.event.delivery.relay;

import java.time.Duration;
import java.time.LocalTime;

/**
 * How a relay behaves.
 *
 * @param service first part of {@code ce_source}
 * @param holder name of this replica; the same after a restart lets it take its own lease at once
 * @param lease how long a silent holder keeps the lease
 * @param flushInterval age of the token that an unclean stop goes back to, at least
 * @param await how long a quiet change stream is waited for
 * @param nightly hour of Vietnam's day at which readers are told how far each history has come
 */
public record RelaySettings(
    String service,
    String holder,
    Duration lease,
    Duration flushInterval,
    Duration await,
    LocalTime nightly) {

  public RelaySettings(
      String service, String holder, Duration lease, Duration flushInterval, Duration await) {
    this(service, holder, lease, flushInterval, await, LocalTime.of(2, 0));
  }

  /** Name in the database, and {@code transactional.id} on the broker. */
  public String relayName() {
    return service + "-relay";
  }
}
