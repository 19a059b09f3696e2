package vn.motcua.aggregate.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Describes the store of one collection: its unique keys, indexes, clock and source of ids. */
public final class AggregateStoreBuilder<S> {

  /** Collection that takes the old entries of all histories of a database. */
  public static final String ARCHIVE = "history_archive";

  private final MongoDatabase database;
  private final String collection;
  private final List<String> keys = new ArrayList<>();
  private final List<Bson> declared = new ArrayList<>();
  final StateCodec<S> codec;
  Clock clock = Clock.systemUTC();
  Supplier<String> ids = () -> UUID.randomUUID().toString();
  int liveEntries = 32;

  AggregateStoreBuilder(MongoDatabase database, String collection, StateCodec<S> codec) {
    if (!collection.matches("[a-z][a-z0-9_-]*")) {
      throw new IllegalArgumentException(
          "A collection's name is part of ce_source and must be [a-z0-9_-]: " + collection);
    }
    this.database = database;
    this.collection = collection;
    this.codec = codec;
  }

  /** Names of the unique keys that aggregates of this collection may hold. */
  public AggregateStoreBuilder<S> keys(String... names) {
    keys.addAll(List.of(names));
    return this;
  }

  /** An index for a query of {@link AggregateStore#find}; fields begin with {@code state.}. */
  public AggregateStoreBuilder<S> index(Bson index) {
    declared.add(index);
    return this;
  }

  public AggregateStoreBuilder<S> clock(Clock theClock) {
    clock = theClock;
    return this;
  }

  /** Source of the ids of history entries. */
  public AggregateStoreBuilder<S> ids(Supplier<String> supplier) {
    ids = supplier;
    return this;
  }

  /**
   * How long a history may become: when it is half as long again, its older entries move to the
   * archive until half stay; default 32.
   */
  public AggregateStoreBuilder<S> liveEntries(int count) {
    liveEntries = count;
    return this;
  }

  public AggregateStore<S> build() {
    return new AggregateStore<>(this);
  }

  MongoCollection<Document> collection() {
    return durable(collection);
  }

  MongoCollection<Document> archive() {
    return durable(ARCHIVE);
  }

  StoreIndexes indexes() {
    return new StoreIndexes(collection(), List.copyOf(keys), List.copyOf(declared));
  }

  private MongoCollection<Document> durable(String name) {
    return database
        .getCollection(name)
        .withWriteConcern(WriteConcern.MAJORITY)
        .withReadConcern(ReadConcern.LOCAL)
        .withReadPreference(ReadPreference.primary());
  }
}
