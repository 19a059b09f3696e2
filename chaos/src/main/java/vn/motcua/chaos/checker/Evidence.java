package vn.motcua.chaos.checker;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that was read after the storm.
 *
 * @param producers histories whose events are consumed
 * @param consumers histories of the effects; each entry names the event that caused it
 * @param found all topics, each partition in its order
 * @param acknowledged changes that were promised to stand
 * @param privateRecords newest private records by key: at the producer, at the consumer, and last
 *     on the topic
 */
public record Evidence(
    List<Ledger> producers,
    List<Ledger> consumers,
    List<Found> found,
    List<Acknowledged> acknowledged,
    PrivateRecordsSeen privateRecords,
    Intended intended) {

  /** The same records seen at three places. */
  public record PrivateRecordsSeen(
      Map<String, PrivateState> producer,
      Map<String, PrivateState> consumer,
      Map<String, PrivateState> topic) {}

  /**
   * What was meant to happen.
   *
   * @param effectiveTypes wire names of the events that have one effect each
   * @param planted ids of records that a fault put on a topic itself
   * @param leftOut ids of events that an operator discarded
   * @param recreated topics that were deleted and made anew
   */
  public record Intended(
      Set<String> effectiveTypes,
      Set<String> planted,
      Set<String> leftOut,
      Set<String> recreated) {}
}
