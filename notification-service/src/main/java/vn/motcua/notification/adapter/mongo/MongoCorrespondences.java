package vn.motcua.notification.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.notification.application.Cause;
import vn.motcua.notification.application.Correspondences;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.Turn;

/** Correspondences as aggregates: state, facts and the mark of the cause in one write. */
final class MongoCorrespondences implements Correspondences {

  /** Name of the collection, and kind of the aggregate in {@code ce_source}. */
  private static final String COLLECTION = "correspondence";

  private static final String DUE_AT = "state." + CorrespondenceCodec.DUE_AT;
  private static final String AWAITS = "state." + CorrespondenceCodec.AWAITS;
  private static final String ACTOR = "notification-service";
  private static final int CANDIDATES = 20;

  private final AggregateStore<Correspondence> store;

  MongoCorrespondences(MongoDatabase database, Clock clock, Supplier<String> ids) {
    this.store =
        AggregateStore.in(database, COLLECTION, new CorrespondenceCodec())
            .index(Indexes.ascending(DUE_AT, "_id"))
            .index(Indexes.ascending(AWAITS))
            .clock(clock)
            .ids(ids)
            .build();
  }

  /** The store, for those who ask for marks. */
  AggregateStore<Correspondence> store() {
    return store;
  }

  @Override
  public Mono<Correspondence> find(String dossierId) {
    return store.load(dossierId).map(Stored::state);
  }

  @Override
  public Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide) {
    return attempts(dossierId, decide, null);
  }

  @Override
  public Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide, Cause cause) {
    return attempts(dossierId, decide, cause);
  }

  private Mono<Turn> attempts(
      String dossierId, Function<Correspondence, Turn> decide, @Nullable Cause cause) {
    return AggregateStore.retrying(
        store
            .load(dossierId)
            .map(Optional::of)
            .defaultIfEmpty(Optional.empty())
            .flatMap(stored -> attempt(dossierId, stored, decide, cause)));
  }

  private Mono<Turn> attempt(
      String dossierId,
      Optional<Stored<Correspondence>> stored,
      Function<Correspondence, Turn> decide,
      @Nullable Cause cause) {
    var turn =
        decide.apply(stored.map(Stored::state).orElseGet(() -> Correspondence.open(dossierId)));
    if (!turn.changed()) {
      return Mono.just(turn);
    }
    var change =
        stored
            .map(before -> Change.update(before, turn.after()))
            .orElseGet(() -> Change.create(dossierId, turn.after()));
    return store.store(told(change, turn, cause)).thenReturn(turn);
  }

  private static Change<Correspondence> told(
      Change<Correspondence> change, Turn turn, @Nullable Cause cause) {
    var facts = turn.facts();
    var dossierId = turn.after().dossierId();
    change.by(ACTOR).with(facts.stream().map(fact -> NoticeEvents.of(dossierId, fact)).toList());
    if (cause != null) {
      return change.causedBy(cause.eventId()).mark((Mark) cause.mark());
    }
    return facts.isEmpty() ? change : change.causedBy(facts.getFirst().notice().key().eventId());
  }

  @Override
  public Flux<String> due(Instant now, int limit) {
    return Flux.from(
            store
                .collection()
                .find(Filters.lte(DUE_AT, Date.from(now)))
                .sort(Sorts.ascending(DUE_AT, "_id"))
                .limit(limit)
                .projection(Projections.include("_id")))
        .map(document -> document.getString("_id"));
  }

  @Override
  public Flux<String> expecting(Receipt receipt) {
    var awaited = new ArrayList<String>();
    if (receipt.messageId() != null) {
      awaited.add(CorrespondenceCodec.byId(receipt.messageId()));
    }
    if (receipt.reference() != null) {
      awaited.add(CorrespondenceCodec.byReference(receipt.reference()));
    }
    return store
        .find(Filters.in(AWAITS, awaited), Sorts.descending("changedAt"), CANDIDATES)
        .map(Stored::state)
        .filter(correspondence -> correspondence.expects(receipt))
        .map(Correspondence::dossierId);
  }
}
