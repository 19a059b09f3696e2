package vn.motcua.event.delivery.listening;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.control.Checkpoint;
import vn.motcua.event.delivery.listening.Difference.Kind;

/**
 * Compares the checkpoints of the producers with what this service holds. What is still missing
 * after a grace is asked for again until it has come; what contradicts is kept for an operator.
 */
public final class Reconciliation {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
  private static final String CHECKPOINT = EventCatalogue.byRecord(Checkpoint.class).name();
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration STALE = Duration.ofDays(2);
  private static final Duration CLOCK_MARGIN = Duration.ofMinutes(2);
  private static final int AT_ONCE = 100;

  /** Kinds that no look at the marks settles: the next checkpoint does, or an operator. */
  private static final Set<Kind> STANDING = Set.of(Kind.AHEAD, Kind.LOST_BY_PRODUCER, Kind.REUSED);

  private final Differences differences;
  private final ReusedSequences reused;
  private final Comparison comparison;
  private final Set<String> topics;
  private final Parking parking;
  private final Clock clock;

  Reconciliation(
      MongoDatabase database,
      EventListening listening,
      SeenReader seen,
      PrivateRecords privateRecords,
      Parking parking,
      Clock clock) {
    this.differences = new Differences(database, listening.group(), clock);
    this.reused = new ReusedSequences(database, listening.group(), differences, clock);
    this.comparison = new Comparison(seen, privateRecords, clock);
    this.topics = Set.copyOf(listening.topicNames());
    this.parking = parking;
    this.clock = clock;
  }

  void prepare() {
    differences.prepare();
  }

  /** Differences that stand now, oldest first; those within their grace are among them. */
  public List<Difference> differences(int limit) {
    return differences.shown(limit);
  }

  /**
   * Takes messages of the control topic; what is no checkpoint of a topic of ours is passed over.
   */
  void receive(List<Arrival> messages) {
    for (var message : messages) {
      var event = message.envelope();
      if (event.isPresent()
          && event.get().type().equals(CHECKPOINT)
          && event.get().time().isAfter(clock.instant().minus(STALE))) {
        take(message, event.get().key(), event.get().time());
      }
    }
  }

  private void take(Arrival message, String key, Instant at) {
    Checkpoint said;
    try {
      said = EventValue.read(message.value(), Checkpoint.class);
    } catch (RuntimeException unreadable) {
      LOG.warn("a checkpoint cannot be read at={}", message.position(), unreadable);
      return;
    }
    if (topics.contains(said.topic())) {
      compare(said, key, at);
    }
  }

  private void compare(Checkpoint said, String key, Instant at) {
    var id = differences.id(said.producer(), said.topic());
    var before = differences.find(id);
    var now = comparison.of(id, said, key);
    if (now == null) {
      differences.remove(id);
    } else if (now.kind() != Kind.AHEAD) {
      keepUnlessKnown(before, now);
    } else if (before == null) {
      differences.keep(now, LONGEST_WAIT);
    } else if (before.kind() == Kind.AHEAD && isLater(before, at)) {
      aheadStill(before, now);
    }
  }

  private void keepUnlessKnown(@Nullable Difference before, Difference now) {
    if (before == null || before.kind() == Kind.AHEAD) {
      differences.keep(now, GRACE);
    }
  }

  /** By now the producer should have told at least what this service held then. */
  private void aheadStill(Difference before, Difference now) {
    if (now.said() < before.held()) {
      report(now.as(Kind.LOST_BY_PRODUCER));
    } else {
      differences.keep(now, LONGEST_WAIT);
    }
  }

  private static boolean isLater(Difference before, Instant at) {
    return at.isAfter(before.since().plus(CLOCK_MARGIN));
  }

  /** Looks at what is due again: it has come meanwhile, is asked for, or is reported. */
  void mend() {
    differences.due(AT_ONCE).forEach(this::lookAgain);
    reused.look();
    parking.meters().differences(differences.count());
  }

  private void lookAgain(Difference before) {
    if (STANDING.contains(before.kind())) {
      differences.keep(before, LONGEST_WAIT);
      return;
    }
    var said =
        new Checkpoint(
            before.producer(), before.aggregate(), before.topic(), before.said(), before.hash());
    var now = comparison.of(before.id(), said, before.key());
    if (now == null || now.kind() == Kind.AHEAD) {
      differences.remove(before.id());
      parking.meters().mended(before.asked() > 0);
    } else if (now.kind() == Kind.BEHIND) {
      ask(before, said, now.held());
    } else {
      report(now);
    }
  }

  /** A key that waits is missing nothing: its events are here and will be handled. */
  private void ask(Difference before, Checkpoint said, long held) {
    if (!parking.keys().among(Set.of(before.key())).isEmpty()) {
      differences.keep(before, GRACE.multipliedBy(6));
      return;
    }
    LOG.warn(
        "behind its producer, asking again producer={} topic={} held={} said={} asked={}",
        said.producer(),
        said.topic(),
        held,
        said.sequence(),
        before.asked());
    parking.gaps().ask(said.producer(), said.aggregateId(), said.topic(), held + 1);
    var wait = GRACE.multipliedBy(1L << Math.min(before.asked() + 1, 9));
    differences.keep(
        before.askedOnceMore(held), wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
  }

  private void report(Difference difference) {
    differences.report(difference, LONGEST_WAIT);
  }
}
