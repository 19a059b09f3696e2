package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.event.contract.control.Checkpoint;
import vn.motcua.event.delivery.envelope.IdDigest;
import vn.motcua.event.delivery.listening.Difference.Kind;

/** Holds a checkpoint against the marks and private records of this service. */
final class Comparison {

  private final SeenReader seen;
  private final PrivateRecords privateRecords;
  private final Clock clock;

  Comparison(SeenReader seen, PrivateRecords privateRecords, Clock clock) {
    this.seen = seen;
    this.privateRecords = privateRecords;
    this.clock = clock;
  }

  /** How they differ; null = they agree. */
  @Nullable Difference of(String id, Checkpoint said, String key) {
    var held = held(said, key);
    var kind = kind(said, held);
    return kind == null
        ? null
        : new Difference(
            id,
            kind,
            said.producer(),
            said.aggregateId(),
            said.topic(),
            key,
            said.sequence(),
            said.hash(),
            held.upTo(),
            0,
            clock.instant());
  }

  private Seen held(Checkpoint said, String key) {
    if (privateRecords.topics().contains(said.topic())) {
      return new Seen(privateRecords.version(said.topic(), key), Set.of(), "");
    }
    var producer = said.producer() + "#" + said.topic();
    return seen.read(Set.of(producer), Set.of(key)).getOrDefault(producer, Seen.NOTHING);
  }

  private static @Nullable Kind kind(Checkpoint said, Seen held) {
    if (held.upTo() < said.sequence()) {
      return Kind.BEHIND;
    }
    if (said.hash().isEmpty()) {
      return null;
    }
    if (held.upTo() > said.sequence()) {
      return Kind.AHEAD;
    }
    return IdDigest.of(held.lastId()).equals(said.hash()) ? null : Kind.OTHER_EVENT;
  }
}
