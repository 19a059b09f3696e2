package vn.motcua.intake.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.Projections;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.KeyTaken;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.intake.application.Cause;
import vn.motcua.intake.application.Dossiers;
import vn.motcua.intake.application.Filed;
import vn.motcua.intake.application.Outcome;
import vn.motcua.intake.application.Ruling;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.DossierEvent;
import vn.motcua.intake.domain.Folder;

/** The register as one aggregate per dossier: state, keys, history and private records together. */
final class MongoDossiers implements Dossiers {

  /** Name of the collection, which is part of every event's source. */
  static final String COLLECTION = "dossier";

  static final String SUBMISSION = "submission";
  static final String CODE = "code";

  private static final String RECEIVING = "state.folder.agencies.receiving";
  private static final String SUBMITTED_AT = "state.folder.submission.at";
  private static final String KIND = "state.kind";
  private static final String UNDO_UNTIL = "state.refusal.undoUntil";

  private final AggregateStore<Dossier> store;

  MongoDossiers(MongoDatabase database, Clock clock, Supplier<String> ids) {
    this.store =
        AggregateStore.in(database, COLLECTION, new JacksonStateCodec<>(Dossier.class))
            .keys(SUBMISSION, CODE)
            .index(compoundIndex(ascending(RECEIVING), descending(SUBMITTED_AT, "_id")))
            .index(ascending(KIND, UNDO_UNTIL))
            .index(ascending("state.folder.papers.file.fileId"))
            .clock(clock)
            .ids(ids)
            .build();
  }

  /** The store itself, for marks and for the relay's wiring. */
  AggregateStore<Dossier> store() {
    return store;
  }

  @Override
  public Mono<Filed> byId(String dossierId) {
    return store.load(dossierId).map(MongoDossiers::filed);
  }

  @Override
  public Mono<Filed> byCode(String dossierCode) {
    return store.findByKey(CODE, dossierCode).map(MongoDossiers::filed);
  }

  @Override
  public Mono<Filed> bySubmission(String submissionKey) {
    return store.findByKey(SUBMISSION, submissionKey).map(MongoDossiers::filed);
  }

  @Override
  public Mono<Filed> file(Decision.Made<? extends Dossier> first, String submissionKey, Act act) {
    Folder folder = first.next().folder();
    var change =
        Change.<Dossier>create(folder.id(), first.next())
            .with(wire(folder, first.events()))
            .key(SUBMISSION, submissionKey)
            .key(CODE, folder.code())
            .privateRecord("content", PrivateWire.content(folder), folder.id())
            .privateRecord("contact", PrivateWire.contact(folder), folder.id())
            .by(act.who());
    return store
        .store(change)
        .map(MongoDossiers::filed)
        .onErrorMap(KeyTaken.class, MongoDossiers::taken);
  }

  @Override
  public Mono<Outcome> rule(String dossierId, Ruling.Rule rule, Cause cause) {
    return AggregateStore.retrying(
        Mono.defer(() -> store.load(dossierId).flatMap(stored -> rule(stored, rule, cause))));
  }

  @Override
  public Flux<Filed> ofDesk(DeskQuery query) {
    var filters = new java.util.ArrayList<Bson>();
    filters.add(eq(RECEIVING, query.agency()));
    var status = query.status();
    if (status != null) {
      filters.add(DeskFilter.status(status));
    }
    var after = query.after();
    if (after != null) {
      filters.add(DeskFilter.after(after, SUBMITTED_AT));
    }
    return store
        .find(and(filters), descending(SUBMITTED_AT, "_id"), query.limit())
        .map(MongoDossiers::filed);
  }

  @Override
  public Flux<String> refusalsDue(Instant now, int limit) {
    Bson due = and(eq(KIND, "RefusalPending"), lte(UNDO_UNTIL, Date.from(now)));
    return Flux.from(
            store
                .collection()
                .find(due)
                .sort(ascending(UNDO_UNTIL))
                .limit(limit)
                .projection(Projections.include("_id")))
        .map(found -> found.getString("_id"));
  }

  private static Throwable taken(KeyTaken taken) {
    return switch (taken.keyName()) {
      case SUBMISSION -> new AlreadyFiled();
      case CODE -> new CodeTaken();
      default -> taken;
    };
  }

  private Mono<Outcome> rule(Stored<Dossier> before, Ruling.Rule rule, Cause cause) {
    return rule.apply(filed(before))
        .flatMap(ruling ->
            switch (ruling) {
              case Ruling.TurnedAway(Outcome why) -> Mono.just(why);
              case Ruling.Decided(Decision.Declined<? extends Dossier>(var objection)) ->
                  Mono.just(new Outcome.Objected(objection));
              case Ruling.Decided(Decision.Made<? extends Dossier> made) ->
                  write(before, made, cause);
            });
  }

  private Mono<Outcome> write(
      Stored<Dossier> before, Decision.Made<? extends Dossier> made, Cause cause) {
    Folder folder = made.next().folder();
    var change =
        Change.update(before, (Dossier) made.next())
            .with(wire(folder, made.events()))
            .by(cause.actor())
            .causedBy(cause.eventId());
    if (folder.versions().content() > before.privateVersion("content")) {
      change.privateRecord("content", PrivateWire.content(folder), folder.id());
    }
    if (cause.mark() instanceof Mark mark) {
      change.mark(mark);
    }
    return store.store(change).map(stored -> new Outcome.Done(filed(stored), false));
  }

  private static List<NewEvent> wire(Folder folder, List<DossierEvent> events) {
    var wire = new WireEvents(folder);
    return events.stream().map(event -> NewEvent.of(wire.of(event), folder.id())).toList();
  }

  private static Filed filed(Stored<Dossier> stored) {
    return new Filed(stored.state(), stored.version());
  }
}
