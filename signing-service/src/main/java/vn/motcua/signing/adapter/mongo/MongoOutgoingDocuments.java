package vn.motcua.signing.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.KeyTaken;
import vn.motcua.aggregate.store.Mark;
import vn.motcua.aggregate.store.VersionConflict;
import vn.motcua.signing.application.DocumentState;
import vn.motcua.signing.application.Filed;
import vn.motcua.signing.application.Occasion;
import vn.motcua.signing.application.OutgoingDocuments;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.CheckCode;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentNumber;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.Revisions;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.Standing;

/** The register in one collection, each document an aggregate with its history. */
final class MongoOutgoingDocuments implements OutgoingDocuments {
  static final String COLLECTION = "outgoing_documents";
  private static final String SERVICE = "signing-service";
  static final String KIND = "state.kind";
  static final String AGENCY = "state.docket.agency";
  static final String DOSSIER = "state.docket.source.dossierId";
  static final String CODE = "state.docket.source.dossierCode";
  static final String YEAR = "state.signing.number.book.year";
  static final String TYPE = "state.signing.number.book.type";
  static final String SERIAL = "state.signing.number.serial";
  static final String VOID_YEAR = "state.voided.number.book.year";
  private static final String IN_FORCE = Standing.InForce.class.getSimpleName();
  private static final String STUB_AGENCY = "state.agency";
  private static final String UNSENT = "state.after.circulation.unsent";
  private static final String RECIPIENT = "state.after.circulation.dispatches.recipient";
  private static final String CHECK_CODE = "checkCode";
  private static final String STANDING = "state.after.standing.kind";
  private static final int ALL = 0;

  private final AggregateStore<OutgoingDocument> store;

  MongoOutgoingDocuments(MongoDatabase database, Clock clock, Supplier<String> ids) {
    var parts =
        AggregateStore.in(database, COLLECTION, new JacksonStateCodec<>(OutgoingDocument.class))
            .keys("number", "slot", CHECK_CODE)
            .index(Indexes.ascending(AGENCY, KIND, "_id"))
            .index(Indexes.ascending(DOSSIER))
            .index(Indexes.ascending(CODE))
            .index(Indexes.ascending(AGENCY, YEAR, TYPE, SERIAL))
            .index(Indexes.ascending(AGENCY, VOID_YEAR))
            .index(Indexes.ascending(KIND))
            .index(Indexes.ascending(AGENCY, UNSENT, "_id"))
            .index(Indexes.ascending(RECIPIENT, "_id"))
            .index(Indexes.ascending(STUB_AGENCY, "_id"))
            .index(Indexes.ascending(KIND, MongoOwedTimestamps.PROOF, MongoOwedTimestamps.DUE))
            .index(Indexes.ascending(KIND, MongoOwedTimestamps.PROOF, MongoOwedTimestamps.SINCE))
            .index(Indexes.ascending(AGENCY, KIND, MongoOwedTimestamps.PROOF, "_id"))
            .clock(clock)
            .ids(ids);
    StoredRevisions.indexes().forEach(parts::index);
    this.store = parts.build();
  }

  /** The aggregates themselves, for relay and marks. */
  AggregateStore<OutgoingDocument> aggregates() {
    return store;
  }

  @Override
  public Mono<Filed> find(DocumentId id) {
    return store.load(id.value()).map(MongoFiled::new);
  }

  @Override
  public Mono<Filed> create(
      OutgoingDocument document, List<DocumentFact> facts, Occasion occasion) {
    var change = Change.create(document.id().value(), document);
    facts.forEach(fact -> change.with(FactEvents.of(fact)));
    return write(change, document, occasion);
  }

  @Override
  public Mono<Filed> store(
      Filed before, OutgoingDocument next, List<DocumentFact> facts, Occasion occasion) {
    var change = Change.update(((MongoFiled) before).stored(), next);
    facts.forEach(fact -> change.with(FactEvents.of(fact)));
    if (facts.isEmpty() && !(occasion instanceof Occasion.ByClock)) {
      change.with(Trace.of(next));
    }
    return write(change, next, occasion);
  }

  private Mono<Filed> write(
      Change<OutgoingDocument> change, OutgoingDocument next, Occasion occasion) {
    setKeys(change, next);
    switch (occasion) {
      case Occasion.ByOfficer(var person) -> change.by(person);
      case Occasion.ByEvent(var eventId, var mark) ->
          change.by(SERVICE).causedBy(eventId).mark((Mark) mark);
      case Occasion.ByClock() -> change.by(SERVICE);
    }
    return store
        .store(change)
        .<Filed>map(MongoFiled::new)
        .onErrorMap(VersionConflict.class, lost -> new ConcurrentChange())
        .onErrorMap(KeyTaken.class, taken -> isSlot(taken) ? new SlotTaken() : taken);
  }

  /** A taken number is somebody else's: a fault, and nothing that may be made void. */
  private static boolean isSlot(KeyTaken taken) {
    return taken.keyName().equals("slot");
  }

  /**
   * Number and check code are unique while held or issued; the slot while the person has not
   * signed.
   */
  private static void setKeys(Change<OutgoingDocument> change, OutgoingDocument next) {
    var number = Revisions.signing(next).map(Signing::number);
    setKey(change, "number", number.map(DocumentNumber::key).orElse(""));
    var code = number.map(held -> CheckCode.of(next.id(), held)).map(CheckCode::value);
    setKey(change, CHECK_CODE, code.orElse(""));
    setKey(change, "slot", next instanceof AwaitingPerson waiting ? slot(waiting.signing()) : "");
  }

  private static String slot(Signing signing) {
    return signing.slot();
  }

  private static void setKey(Change<OutgoingDocument> change, String name, String value) {
    if (value.isEmpty()) {
      change.withoutKey(name);
    } else {
      change.key(name, value);
    }
  }

  @Override
  public Mono<Filed> holderOf(String slot) {
    return store.findByKey("slot", slot).map(MongoFiled::new);
  }

  @Override
  public Flux<Filed> list(Listing listing) {
    var filters = new ArrayList<Bson>();
    filters.add(eq(AGENCY, listing.agency()));
    if (listing.state() != null) {
      filters.add(eq(KIND, kind(listing.state())));
    }
    if (listing.dossierId() != null) {
      filters.add(eq(DOSSIER, listing.dossierId()));
    }
    if (listing.after() != null) {
      filters.add(gt("_id", listing.after()));
    }
    return find(and(filters), Sorts.ascending("_id"), listing.limit());
  }

  @Override
  public Flux<Filed> unsent(String agency) {
    var waiting = and(eq(AGENCY, agency), gt(UNSENT, ""), eq(STANDING, IN_FORCE));
    return find(waiting, Sorts.ascending("_id"), ALL);
  }

  @Override
  public Flux<Filed> receivedBy(AgencyPage page) {
    return page(eq(RECIPIENT, page.agency()), page);
  }

  @Override
  public Flux<Filed> stubs(AgencyPage page) {
    return page(eq(STUB_AGENCY, page.agency()), page);
  }

  private Flux<Filed> page(Bson filter, AgencyPage page) {
    var rest = page.after() == null ? filter : and(filter, gt("_id", page.after()));
    return find(rest, Sorts.ascending("_id"), page.limit());
  }

  @Override
  public Mono<Filed> ofFile(String sha256) {
    return find(StoredRevisions.withHash(sha256), Sorts.ascending("_id"), 1).next();
  }

  @Override
  public Mono<Filed> ofCheckCode(CheckCode code) {
    return store.findByKey(CHECK_CODE, code.value()).map(MongoFiled::new);
  }

  @Override
  public Flux<Filed> ofDossier(String dossierId) {
    return find(eq(DOSSIER, dossierId), Sorts.descending("state.docket.draftedAt"), ALL);
  }

  @Override
  public Flux<Filed> ofDossierCode(String dossierCode) {
    return find(eq(CODE, dossierCode), Sorts.descending("state.docket.draftedAt"), ALL);
  }

  @Override
  public Flux<Filed> voidedSince(Instant since) {
    var recent = gte("changedAt", Date.from(since));
    return find(and(exists("state.voided.0"), recent), Sorts.ascending("_id"), ALL);
  }

  @Override
  public Flux<Filed> unfinished() {
    var waiting = List.of(kind(DocumentState.AWAITING_PERSON), kind(DocumentState.AWAITING_AGENCY));
    return find(in(KIND, waiting), Sorts.ascending("_id"), ALL);
  }

  @Override
  public Flux<Filed> issuedAfter(@Nullable String id) {
    var rest = id == null ? RegisterLines.ISSUED : and(RegisterLines.ISSUED, gt("_id", id));
    return find(rest, Sorts.ascending("_id"), ALL);
  }

  Flux<Filed> find(Bson filter, Bson sort, int limit) {
    return store.find(filter, sort, limit).map(MongoFiled::new);
  }

  private static String kind(DocumentState state) {
    return state.type().getSimpleName();
  }
}
