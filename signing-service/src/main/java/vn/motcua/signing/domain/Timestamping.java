package vn.motcua.signing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How lasting the proof of a document with both layers is (EN 319 142-1, 6). */
public sealed interface Timestamping {
  TimestampEffort effort();

  /** As with another effort, all else unchanged. */
  Timestamping with(TimestampEffort other);

  /** At B-B: its timestamp and validation data are owed. */
  record Pending(Instant since, TimestampEffort effort) implements Timestamping {
    static Pending since(Instant at) {
      return new Pending(at, TimestampEffort.dueAt(at));
    }

    @Override
    public Pending with(TimestampEffort other) {
      return new Pending(since, other);
    }
  }

  /** At B-LTA; the effort is that of the next renewal. The newest revision comes last. */
  record Held(List<ArchiveRevision> revisions, TimestampEffort effort) implements Timestamping {
    public Held {
      revisions = List.copyOf(revisions);
    }

    static Held first(ArchiveRevision revision) {
      return new Held(List.of(revision), TimestampEffort.dueAt(revision.renewalDue()));
    }

    public ArchiveRevision newest() {
      return revisions.getLast();
    }

    Held renewed(ArchiveRevision revision) {
      var all = new ArrayList<>(revisions);
      all.add(revision);
      return new Held(all, TimestampEffort.dueAt(revision.renewalDue()));
    }

    @Override
    public Held with(TimestampEffort other) {
      return new Held(revisions, other);
    }
  }
}
