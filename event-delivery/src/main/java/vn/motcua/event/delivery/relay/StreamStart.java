package vn.motcua.event.delivery.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a term begins in the change stream, and what of the histories is published before. */
final class StreamStart {

  private static final Logger LOG = LoggerFactory.getLogger(StreamStart.class);

  /** Clocks of the service and the database may differ by this much. */
  private static final Duration CLOCK_MARGIN = Duration.ofMinutes(2);

  private final RelayParts parts;
  private final Positions positions;
  private final Republication republication;
  private final Consumer<RelayState> state;

  StreamStart(
      RelayParts parts,
      Positions positions,
      Republication republication,
      Consumer<RelayState> state) {
    this.parts = parts;
    this.positions = positions;
    this.republication = republication;
    this.state = state;
  }

  ChangeTail open() {
    var found = positions.open();
    if (found.isEmpty()) {
      LOG.info("relay starts for the first time relay={}", parts.settings().relayName());
      return afresh(Instant.EPOCH);
    }
    var start = found.get();
    var from = start.from();
    try {
      var tail = tail(from.token());
      finishRepublication(start.republishSince(), start.republishedTo());
      return tail;
    } catch (ChangeTail.LostPast lost) {
      LOG.warn("the change stream has no past left, publishing again since={}", from.at(), lost);
      return afresh(earlier(from.at(), start.republishSince()));
    }
  }

  /** The new stream first, so that nothing falls between it and the histories. */
  private ChangeTail afresh(Instant since) {
    var tail = tail(null);
    try {
      positions.startAfresh(tail.firstToken(), since);
      finishRepublication(since, null);
      return tail;
    } catch (RuntimeException failed) {
      tail.close();
      throw failed;
    }
  }

  private void finishRepublication(
      @Nullable Instant since, Republication.@Nullable Reached reached) {
    if (since != null) {
      state.accept(new RelayState.Republishing(parts.clock().instant()));
      var from = since.equals(Instant.EPOCH) ? since : since.minus(CLOCK_MARGIN);
      republication.since(from, reached, positions::republishedTo);
      positions.republished();
    }
  }

  private ChangeTail tail(@Nullable BsonDocument after) {
    return ChangeTail.open(parts.database(), after, parts.settings().await());
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}
