package vn.motcua.event.delivery.relay;

import java.time.Duration;

/**
 * How a relay behaves.
 *
 * @param service first part of {@code ce_source}
 * @param holder name of this replica; the same after a restart lets it take its own lease at once
 * @param lease how long a silent holder keeps the lease
 * @param flushInterval age of the token that an unclean stop goes back to, at least
 * @param await how long a quiet change stream is waited for
 */
public record RelaySettings(
    String service, String holder, Duration lease, Duration flushInterval, Duration await) {

  /** Name in the database, and {@code transactional.id} on the broker. */
  public String relayName() {
    return service + "-relay";
  }
}
