package vn.motcua.event.delivery.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.PublishedHistory.Published;
import vn.motcua.event.delivery.relay.ReplaySource;
import vn.motcua.event.delivery.relay.ReplaySource.Found;
import vn.motcua.http.edge.ProblemException;

/**
 * One replay: tells published events again, history by history, each in order. It stops between two
 * histories once it has looked at and told enough, and says where to go on. Blocking; used once.
 */
final class Replay {

  private static final int PAGE = 500;

  /** A clock of the service that goes ahead of the database's must not hide an event. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final ReplaySource source;
  private final PublishedHistory history;
  private final Consumer<ProducerRecord<String, byte[]>> target;
  private final int enough;
  private long looked;
  private long told;
  private @Nullable String key;

  /**
   * A replay into a target.
   *
   * @param enough how many histories and events together, before it stops
   */
  Replay(
      ReplaySource source,
      PublishedHistory history,
      Consumer<ProducerRecord<String, byte[]>> target,
      int enough) {
    this.source = source;
    this.history = history;
    this.target = target;
    this.enough = enough;
  }

  /** Every event of a dossier that this service published. */
  Told ofDossier(String dossier) {
    for (var aggregate : source.ofDossier(dossier)) {
      tell(aggregate, event -> true);
    }
    return new Told(told, null, key);
  }

  /**
   * Events of a time range, from a place that an earlier answer named, or from the beginning.
   *
   * @throws ProblemException 400 when no answer can have named that place
   */
  Told between(Instant from, Instant to, @Nullable ReplayPlace after) {
    var kinds = source.kinds();
    if (after != null && !kinds.contains(after.kind())) {
      throw new ProblemException(ReplayWish.NO_PLACE);
    }
    for (var kind : kinds) {
      int order = after == null ? 1 : kind.compareTo(after.kind());
      if (order >= 0) {
        var since = order == 0 && after != null ? after.changedAt() : from.minus(CLOCKS_APART);
        var next = ofKind(kind, since, event -> isWithin(event, from, to));
        if (next != null) {
          return new Told(told, next.toString(), null);
        }
      }
    }
    return new Told(told, null, null);
  }

  private static boolean isWithin(Published event, Instant from, Instant to) {
    long time = event.record().timestamp();
    return time >= from.toEpochMilli() && time < to.toEpochMilli();
  }

  private @Nullable ReplayPlace ofKind(String kind, Instant since, Predicate<Published> wanted) {
    for (var aggregate : source.changedSince(kind, since, enough + 1)) {
      if (looked + told >= enough) {
        return new ReplayPlace(kind, aggregate.changedAt());
      }
      tell(aggregate, wanted);
    }
    return null;
  }

  private void tell(Found aggregate, Predicate<Published> wanted) {
    looked++;
    long position = 0;
    while (position >= 0) {
      var page = history.page(aggregate.kind(), aggregate.id(), position, PAGE);
      page.stream().filter(wanted).forEach(this::tell);
      position = page.size() < PAGE ? -1 : page.getLast().position();
    }
  }

  private void tell(Published event) {
    target.accept(event.record());
    key = event.record().key();
    told++;
  }

  /**
   * What a replay did.
   *
   * @param written how many events stand on the target now
   * @param next where to go on; null when all is told
   * @param dossierId id of the dossier that was asked for, when it has events here
   */
  record Told(long written, @Nullable String next, @Nullable String dossierId) {}
}
