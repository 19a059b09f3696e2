package vn.motcua.aggregate.store;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serial numbers without a gap that nobody can explain: each ends with an owner, whose document
 * holds it under a unique key, or with a void and its reason. The counter keeps only what is
 * pending. Thread-safe; what is asked of a series together is done in one step.
 */
public final class NumberSeries {

  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
  private static final FindOneAndUpdateOptions ONE_STEP =
      new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

  private final MongoCollection<Document> series;
  private final MongoCollection<Document> voids;
  private final Clock clock;
  private final Map<String, SeriesQueue> queues = new ConcurrentHashMap<>();

  public NumberSeries(MongoDatabase database, Clock clock) {
    this.series = majority(database, "number_series");
    this.voids = majority(database, "number_voids");
    this.clock = clock;
  }

  private static MongoCollection<Document> majority(MongoDatabase database, String name) {
    return database
        .getCollection(name)
        .withWriteConcern(WriteConcern.MAJORITY)
        .withReadConcern(ReadConcern.MAJORITY);
  }

  /**
   * Reserves the next serial of a series for an owner; the same owner gets the same serial while
   * his reservation is pending. Whoever stores a document with it must {@link #settle} it, or
   * {@link #voidSerial} it when the document came to stand without it.
   */
  public Mono<Long> reserve(String name, String owner) {
    return queue(name).reserve(owner);
  }

  /**
   * The owner's document holds the serial; idempotent. Noted at once and written with the next
   * update of the series: nobody waits for it, and what a crash loses is found by the {@link
   * #sweep}.
   */
  public Mono<Void> settle(String name, long serial, String owner) {
    return Mono.fromRunnable(() -> queue(name).settle(serial, owner));
  }

  /** The serial will never have an owner; the first reason stays. Idempotent. */
  public Mono<Void> voidSerial(String name, long serial, String reason) {
    var written =
        new Document("series", name)
            .append("serial", serial)
            .append("reason", reason)
            .append("at", Date.from(clock.instant()));
    return Mono.from(
            voids.updateOne(
                new Document("_id", name + "#" + serial),
                new Document("$setOnInsert", written),
                UPSERT))
        .then(release(name, new Document("serial", serial)));
  }

  /** Reservations that have neither an owner's document nor a void yet. */
  public Flux<Reservation> pending(String name) {
    return Mono.from(series.find(new Document("_id", name)).first())
        .flatMapIterable(NumberSeries::reservations);
  }

  /** Serials without an owner, in order, each with its reason. */
  public Flux<VoidSerial> voids(String name) {
    return Flux.from(voids.find(new Document("series", name)).sort(new Document("serial", 1)))
        .map(found -> voidSerial(name, found));
  }

  private static VoidSerial voidSerial(String name, Document found) {
    return new VoidSerial(
        name, found.getLong("serial"), found.getString("reason"), found.getDate("at").toInstant());
  }

  /** Serials without an owner of all series whose name begins so, each with its reason. */
  public Flux<VoidSerial> voidsUnder(String prefix) {
    return Flux.from(voids.find(beginsWith(prefix)).sort(new Document("_id", 1)))
        .map(found -> voidSerial(found.getString("series"), found));
  }

  /** Names of the series that have begun and whose name begins so, in order. */
  public Flux<String> names(String prefix) {
    return Flux.from(
            series
                .find(beginsWith(prefix))
                .projection(new Document("_id", 1))
                .sort(new Document("_id", 1)))
        .map(found -> found.getString("_id"));
  }

  private static Document beginsWith(String prefix) {
    return new Document(
        "_id", new Document("$gte", prefix).append("$lt", prefix + Character.MAX_VALUE));
  }

  /** Highest serial reserved so far; 0 when the series has not begun. */
  public Mono<Long> last(String name) {
    return Mono.from(series.find(new Document("_id", name)).first())
        .map(found -> found.getLong("last"))
        .defaultIfEmpty(0L);
  }

  /**
   * Decides reservations that are older than an age no living request reaches: settled when the
   * owner's document holds exactly this serial, void otherwise. One whose owner asks again while it
   * is decided is left alone.
   */
  public Flux<Swept> sweep(Duration olderThan, OwnerLookup lookup) {
    var before = clock.instant().minus(olderThan);
    var old = new Document("pending.at", new Document("$lt", Date.from(before)));
    return Mono.from(series.createIndex(Indexes.ascending("pending.at")))
        .thenMany(Flux.from(series.find(old)))
        .flatMapIterable(NumberSeries::reservations)
        .filter(reservation -> reservation.at().isBefore(before))
        .concatMap(reservation -> decide(reservation, lookup));
  }

  /**
   * Settles reservations of that age whose owner's document stands; all others stay. Until then an
   * owner who asks again, in a race with himself, gets the serial that his document has.
   */
  public Flux<Swept> settleHeld(Duration olderThan, OwnerLookup lookup) {
    var before = clock.instant().minus(olderThan);
    return Flux.from(
            series.find(new Document("pending.at", new Document("$lt", Date.from(before)))))
        .flatMapIterable(NumberSeries::reservations)
        .filter(reservation -> reservation.at().isBefore(before))
        .filterWhen(reservation -> isHeld(reservation, lookup))
        .concatMap(this::settle);
  }

  private static Mono<Boolean> isHeld(Reservation reservation, OwnerLookup lookup) {
    return lookup
        .serialOf(reservation.series(), reservation.owner())
        .filter(held -> held == reservation.serial())
        .hasElement();
  }

  private Mono<Swept> decide(Reservation reservation, OwnerLookup lookup) {
    return isHeld(reservation, lookup)
        .flatMap(owned -> owned ? settle(reservation) : abandon(reservation));
  }

  private Mono<Swept> settle(Reservation reservation) {
    var settled = new Document("serial", reservation.serial()).append("owner", reservation.owner());
    return release(reservation.series(), settled).thenReturn(new Swept(reservation, true));
  }

  /** Empty when the owner has asked again meanwhile: the reservation lives. */
  private Mono<Swept> abandon(Reservation reservation) {
    return giveUp(reservation)
        .filter(UpdateResult::wasAcknowledged)
        .filter(result -> result.getMatchedCount() == 1)
        .flatMap(given ->
            voidSerial(reservation.series(), reservation.serial(), "abandoned")
                .thenReturn(new Swept(reservation, false)));
  }

  /**
   * From here on the owner gets another serial; a sweep that is cut off is taken up by the next.
   */
  private Mono<UpdateResult> giveUp(Reservation reservation) {
    var asItWas =
        new Document("serial", reservation.serial())
            .append("owner", reservation.owner())
            .append("at", Date.from(reservation.at()));
    return Mono.from(
        series.updateOne(
            new Document("_id", reservation.series())
                .append("pending", new Document("$elemMatch", asItWas)),
            new Document("$set", new Document("pending.$.abandoned", true))));
  }

  private Mono<Void> release(String name, Document reservation) {
    return Mono.from(
            series.updateOne(
                new Document("_id", name),
                new Document("$pull", new Document("pending", reservation))))
        .then();
  }

  private SeriesQueue queue(String name) {
    return queues.computeIfAbsent(name, key -> new SeriesQueue(group -> update(key, group)));
  }

  private Mono<Map<String, Long>> update(String name, SeriesQueue.Group group) {
    return Mono.from(
            series.findOneAndUpdate(
                new Document("_id", name),
                SeriesUpdate.of(group, Date.from(clock.instant())),
                ONE_STEP))
        .map(Objects::requireNonNull)
        .map(NumberSeries::serials);
  }

  private static Map<String, Long> serials(Document found) {
    var serials = new ConcurrentHashMap<String, Long>();
    found.getList("pending", Document.class, List.of()).stream()
        .filter(each -> !each.getBoolean("abandoned", false))
        .forEach(each -> serials.put(each.getString("owner"), each.getLong("serial")));
    return serials;
  }

  private static List<Reservation> reservations(Document found) {
    return found.getList("pending", Document.class, List.of()).stream()
        .map(each ->
            new Reservation(
                found.getString("_id"),
                each.getLong("serial"),
                each.getString("owner"),
                each.getDate("at").toInstant()))
        .toList();
  }
}
