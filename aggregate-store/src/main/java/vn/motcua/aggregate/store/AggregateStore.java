package vn.motcua.aggregate.store;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The aggregates of one collection, each a single document with its state, its unique keys, the
 * marks of what changed it and its history. One conditional write per change decides everything;
 * writes that wait together are committed as a group. Thread-safe.
 */
public final class AggregateStore<S> {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final Document WITHOUT_HISTORY =
      new Document("history", 0).append("privateRecords", 0);

  private final MongoCollection<Document> collection;
  private final StateCodec<S> codec;
  private final Clock clock;
  private final Supplier<String> ids;
  private final GroupLoad loads;
  private final GroupCommit commits;
  private final History history;
  private final DurableMarks durableMarks;
  private final StoreIndexes indexes;
  private final AtomicBoolean indexed = new AtomicBoolean();

  AggregateStore(AggregateStoreBuilder<S> parts) {
    this.collection = parts.collection();
    this.codec = parts.codec;
    this.clock = parts.clock;
    this.ids = parts.ids;
    this.loads = new GroupLoad(collection, WITHOUT_HISTORY);
    this.commits = new GroupCommit(collection);
    this.history = new History(collection, parts.archive(), parts.liveEntries);
    this.durableMarks = new DurableMarks(collection);
    this.indexes = parts.indexes();
  }

  /** Starts to describe the store of one collection. */
  public static <S> AggregateStoreBuilder<S> in(
      MongoDatabase database, String collection, StateCodec<S> codec) {
    return new AggregateStoreBuilder<>(database, collection, codec);
  }

  /** Aggregate by its id; empty when there is none. */
  public Mono<Stored<S>> load(String id) {
    return loads.of(id).map(this::read);
  }

  /** Aggregate that holds a unique key; empty when none does. */
  public Mono<Stored<S>> findByKey(String keyName, String value) {
    return Mono.from(
            collection
                .find(new Document("keys." + keyName, value))
                .projection(WITHOUT_HISTORY)
                .first())
        .map(this::read);
  }

  /** Aggregates by fields of their state; the caller declares the index that serves it. */
  public Flux<Stored<S>> find(Bson filter, Bson sort, int limit) {
    return Flux.from(collection.find(filter).sort(sort).limit(limit).projection(WITHOUT_HISTORY))
        .map(this::read);
  }

  /**
   * Makes a change stand, whole or not at all. Fails with {@link VersionConflict}, {@link KeyTaken}
   * or {@link AlreadyMarked}; after an outage the outcome is unknown: load again.
   */
  public Mono<Stored<S>> store(Change<S> change) {
    return Mono.deferContextual(context -> {
      var database = collection.getNamespace().getDatabaseName();
      var traceparent = Trace.of(context, database, change.causationId);
      return prepare().then(write(change, traceparent));
    });
  }

  /**
   * Subscribes again when the attempt lost a race, at most ten times; the attempt must load, decide
   * and store each time it is subscribed to ({@code Mono.defer} where needed).
   */
  public static <T> Mono<T> retrying(Mono<T> attempt) {
    return attempt.retryWhen(
        Retry.backoff(10, Duration.ofMillis(2))
            .maxBackoff(Duration.ofMillis(250))
            .jitter(0.75)
            .filter(VersionConflict.class::isInstance)
            .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
  }

  /** Whole history of an aggregate in order, archived entries included. */
  public Flux<HistoryEntry> history(String id) {
    return history.of(id);
  }

  /** Re-computes the hash chain of an aggregate; empty when there is no such aggregate. */
  public Mono<ChainVerdict> verifyHistory(String id) {
    return load(id)
        .flatMap(stored ->
            history(id).collectList().map(all -> HistoryVerifier.verify(all, stored.head())));
  }

  /**
   * Marks of aggregates whose key (or id, when {@code keyName} is {@code _id}) is asked for; those
   * only that no crash of the database takes back.
   */
  public Mono<Map<String, Marks>> marks(String keyName, Collection<String> values) {
    return durableMarks.of(keyName, values);
  }

  /** Creates the indexes; done by the first write when nobody asked before. */
  public Mono<Void> prepare() {
    return indexed.get()
        ? Mono.empty()
        : indexes.create().then(Mono.fromRunnable(() -> indexed.set(true)));
  }

  /** The collection itself, for projections and queries of one's own; never write through it. */
  public MongoCollection<Document> collection() {
    return collection;
  }

  private Mono<Stored<S>> write(Change<S> change, @Nullable String traceparent) {
    for (var mark : change.marks) {
      if (change.before != null && change.before.marks().covers(mark)) {
        return alreadyMarked(change, mark);
      }
    }
    var next = new NextVersion<>(change, codec, clock, ids, traceparent);
    return commits
        .submit(new UpdateOneModel<>(next.filter(), next.update(), UPSERT))
        .onErrorMap(RefusedWrite.class, refused -> named(refused, change))
        .then(Mono.fromSupplier(next::stored))
        .doOnNext(stored -> history.archiveWhenLong(stored.id(), lengthBefore(change), stored));
  }

  /** A mark that does not stand for good yet is a race that is not over. */
  private Mono<Stored<S>> alreadyMarked(Change<S> change, Mark mark) {
    return durableMarks
        .cover(change.id, mark)
        .flatMap(
            forGood -> Mono.error(forGood ? new AlreadyMarked(change.id, mark) : conflict(change)));
  }

  private VersionConflict conflict(Change<S> change) {
    var before = change.before;
    var name = collection.getNamespace().getCollectionName();
    return new VersionConflict(name, change.id, before == null ? 0 : before.version());
  }

  private static long lengthBefore(Change<?> change) {
    return change.before == null ? 0 : change.before.historyLength();
  }

  private Throwable named(RefusedWrite refused, Change<S> change) {
    var name = collection.getNamespace().getCollectionName();
    var index = refused.collidedIndex().orElse("");
    if (refused.foundNothing() || "_id_".equals(index)) {
      return conflict(change);
    }
    return StoreIndexes.keyOf(index).<Throwable>map(key -> new KeyTaken(name, key)).orElse(refused);
  }

  private Stored<S> read(Document document) {
    var keys = new HashMap<String, String>();
    document
        .get("keys", new Document())
        .forEach((name, value) -> keys.put(name, String.valueOf(value)));
    return new Stored<>(
        document.getString("_id"),
        document.getLong("version"),
        codec.decode(document.get("state", Document.class)),
        keys,
        Marks.of(document.get("marks", Document.class)),
        Head.of(document.get("head", Document.class)));
  }
}
