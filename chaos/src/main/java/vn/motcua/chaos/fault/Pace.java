package vn.motcua.chaos.fault;

import java.time.Duration;

/**
 * How long the faults hold.
 *
 * @param brokerAway the broker is stopped
 * @param databasePaused the database is stopped by a signal
 * @param relayPaused the publishing desk is stopped by a signal, longer than its lease
 * @param readerPaused a reader is stopped by a signal, longer than its session
 * @param rebalancing a stranger joins and leaves the group, once a second
 */
public record Pace(
    Duration brokerAway,
    Duration databasePaused,
    Duration relayPaused,
    Duration readerPaused,
    Duration rebalancing) {

  /** For the tests of every build. */
  public static final Pace SHORT =
      new Pace(seconds(12), seconds(8), seconds(7), seconds(11), seconds(7));

  /** For the long run. */
  public static final Pace LONG =
      new Pace(seconds(60), seconds(20), seconds(12), seconds(20), seconds(20));

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
