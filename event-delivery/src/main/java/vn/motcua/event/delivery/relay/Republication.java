package vn.motcua.event.delivery.relay;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.delivery.envelope.Source;

/** Publishes again what stands in the histories; readers drop what they have seen. */
final class Republication {

  private static final int CHUNK = 500;
  private static final Document WITHOUT_STATE =
      new Document("state", 0).append("head", 0).append("marks", 0);

  private final MongoDatabase database;
  private final Archive archive;
  private final Records records;
  private final Consumer<List<ProducerRecord<String, byte[]>>> publish;

  Republication(
      MongoDatabase database,
      Records records,
      Consumer<List<ProducerRecord<String, byte[]>>> publish) {
    this.database = database.withReadConcern(ReadConcern.MAJORITY);
    this.archive = new Archive(this.database);
    this.records = records;
    this.publish = publish;
  }

  /**
   * Every history that changed since, of every collection, with its private records.
   *
   * @param after how far an earlier attempt came; its histories are passed over
   * @param reached told how far this attempt has come, time and again
   */
  void since(Instant changed, @Nullable Reached after, Consumer<Reached> reached) {
    publish(changed, topic -> true, after, reached);
  }

  /** The same, of some topics only, from the beginning. */
  void since(Instant changed, Predicate<String> topics) {
    publish(changed, topics, null, ignored -> {});
  }

  private void publish(
      Instant changed,
      Predicate<String> topics,
      @Nullable Reached after,
      Consumer<Reached> reached) {
    var chunk = new ArrayList<ProducerRecord<String, byte[]>>();
    for (var name : kinds(after)) {
      var aggregates =
          database
              .getCollection(name)
              .find(changed(changed, name, after))
              .sort(new Document("_id", 1))
              .projection(WITHOUT_STATE);
      for (var aggregate : aggregates) {
        chunk.addAll(records.ofRecords(name, aggregate));
        chunk.addAll(all(name, aggregate, entry -> true));
        chunk.removeIf(record -> !topics.test(record.topic()));
        if (publishWhenLong(chunk, CHUNK)) {
          reached.accept(new Reached(name, aggregate.getString("_id")));
        }
      }
    }
    publishWhenLong(chunk, 1);
  }

  private List<String> kinds(@Nullable Reached after) {
    return new AggregateKinds(database)
        .names().stream()
            .filter(name -> after == null || name.compareTo(after.kind()) >= 0)
            .toList();
  }

  private static Document changed(Instant since, String kind, @Nullable Reached after) {
    var filter =
        new Document("changedAt", new Document("$gte", Date.from(since)))
            .append("head", new Document("$exists", true));
    if (after != null && after.kind().equals(kind)) {
      filter.append("_id", new Document("$gt", after.id()));
    }
    return filter;
  }

  /**
   * What one aggregate published on one topic, from a sequence on; of private records the newest.
   */
  void asked(RepublicationRequested request, Source source) {
    var aggregate =
        database
            .getCollection(source.kind())
            .find(new Document("_id", source.aggregateId()))
            .projection(WITHOUT_STATE)
            .first();
    if (aggregate == null) {
      return;
    }
    var chunk =
        new ArrayList<>(
            all(
                source.kind(),
                aggregate,
                entry -> request.topic().equals(entry.topic()) && wanted(entry, request, source)));
    records.ofRecords(source.kind(), aggregate).stream()
        .filter(record -> record.topic().equals(request.topic()))
        .forEach(chunk::add);
    publishWhenLong(chunk, 1);
  }

  private boolean wanted(HistoryEntry entry, RepublicationRequested request, Source source) {
    var place = records.place(source.kind(), source.aggregateId(), entry);
    return place.source().equals(source) && place.sequence() >= request.fromSequence();
  }

  private List<ProducerRecord<String, byte[]>> all(
      String kind, Document aggregate, Predicate<HistoryEntry> wanted) {
    var live = ChangeReader.inAggregate(aggregate).entries();
    long firstLive = live.isEmpty() ? Long.MAX_VALUE : live.getFirst().sequence();
    var archived = archive.before(kind, aggregate.getString("_id"), firstLive);
    return records.ofEntries(
        kind,
        aggregate.getString("_id"),
        Stream.concat(archived.stream(), live.stream()).filter(wanted).toList());
  }

  private boolean publishWhenLong(List<ProducerRecord<String, byte[]>> chunk, int enough) {
    if (chunk.size() < enough) {
      return false;
    }
    publish.accept(List.copyOf(chunk));
    chunk.clear();
    return true;
  }

  /** The last history that stands on the broker, in the order of collections and ids. */
  record Reached(String kind, String id) {}
}
