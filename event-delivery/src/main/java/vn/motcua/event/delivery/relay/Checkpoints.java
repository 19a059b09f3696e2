package vn.motcua.event.delivery.relay;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.aggregate.store.FieldName;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.aggregate.store.PrivateRecord;
import vn.motcua.event.contract.control.Checkpoint;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.envelope.IdDigest;
import vn.motcua.event.delivery.envelope.Source;

/**
 * Tells the readers, on the control topic, how far each history has come on each topic; a few at a
 * time, so that publishing goes on meanwhile.
 */
final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final int A_FEW = 100;
  private static final Document WITHOUT_STATE = new Document("state", 0).append("marks", 0);

  private final MongoDatabase database;
  private final Archive archive;
  private final Records records;
  private final Consumer<List<ProducerRecord<String, byte[]>>> publish;
  private final Clock clock;
  private final Queue<String> kinds = new ArrayDeque<>();
  private boolean running;
  private Instant changedSince = Instant.EPOCH;
  private @Nullable String kind;
  private @Nullable MongoCursor<Document> aggregates;

  Checkpoints(
      MongoDatabase database,
      Records records,
      Consumer<List<ProducerRecord<String, byte[]>>> publish,
      Clock clock) {
    this.database = database.withReadConcern(ReadConcern.MAJORITY);
    this.archive = new Archive(this.database);
    this.records = records;
    this.publish = publish;
    this.clock = clock;
  }

  /** Begins a round over all that changed since; a round that runs begins anew. */
  void begin(Instant since) {
    close();
    kinds.clear();
    kinds.addAll(new AggregateKinds(database).names());
    changedSince = since;
    running = true;
    LOG.info("checkpoints begin kinds={} since={}", kinds, since);
  }

  /** Goes on with the round, if there is one; true when this was its last step. */
  boolean step() {
    if (!running) {
      return false;
    }
    var few = new ArrayList<ProducerRecord<String, byte[]>>();
    for (int i = 0; i < A_FEW && hasNext(); i++) {
      var aggregate = Objects.requireNonNull(aggregates).next();
      of(Objects.requireNonNull(kind), aggregate).forEach(few::add);
    }
    publish.accept(few);
    running = aggregates != null;
    return !running;
  }

  private boolean hasNext() {
    while (aggregates == null || !aggregates.hasNext()) {
      close();
      kind = kinds.poll();
      if (kind == null) {
        return false;
      }
      aggregates =
          database
              .getCollection(kind)
              .find(
                  new Document("changedAt", new Document("$gte", Date.from(changedSince)))
                      .append("head", new Document("$exists", true)))
              .projection(WITHOUT_STATE)
              .cursor();
    }
    return true;
  }

  private Collection<ProducerRecord<String, byte[]>> of(String kind, Document aggregate) {
    var id = aggregate.getString("_id");
    var appended = ChangeReader.inAggregate(aggregate);
    var last = new HashMap<String, ProducerRecord<String, byte[]>>();
    var entries = new ArrayList<>(onlyArchived(kind, aggregate, appended.entries()));
    entries.addAll(appended.entries());
    for (var entry : entries) {
      var topic = entry.topic();
      if (topic != null) {
        var place = records.place(kind, id, entry);
        last.put(place.source() + "#" + topic, checkpoint(place, id, topic, entry));
      }
    }
    for (var record : appended.records()) {
      last.put(record.topic(), checkpoint(records.privateSource(kind, id), id, record));
    }
    return last.values();
  }

  /** Of topics that the live entries do not name, the last entry. */
  private List<HistoryEntry> onlyArchived(
      String kind, Document aggregate, List<HistoryEntry> live) {
    var published = aggregate.getEmbedded(List.of("head", "published"), Document.class);
    return Map.copyOf(published).keySet().stream()
        .map(FieldName::read)
        .filter(topic -> live.stream().noneMatch(entry -> topic.equals(entry.topic())))
        .flatMap(topic -> archive.last(kind, aggregate.getString("_id"), topic).stream())
        .toList();
  }

  private ProducerRecord<String, byte[]> checkpoint(
      Epochs.Place place, String id, String topic, HistoryEntry entry) {
    var source = place.source();
    return write(
        source,
        new Checkpoint(source.toString(), id, topic, place.sequence(), IdDigest.of(entry.id())),
        entry.key());
  }

  /** No digest of a private record: from that of a telephone number the number can be found. */
  private ProducerRecord<String, byte[]> checkpoint(
      Source source, String id, PrivateRecord record) {
    return write(
        source,
        new Checkpoint(source.toString(), id, record.topic(), record.version(), ""),
        record.key());
  }

  private ProducerRecord<String, byte[]> write(Source source, Checkpoint checkpoint, String key) {
    return EnvelopeWriter.ofControl(
        UUID.randomUUID().toString(), source.toString(), checkpoint, key, clock.instant());
  }

  @Override
  public void close() {
    if (aggregates != null) {
      aggregates.close();
      aggregates = null;
    }
  }
}
