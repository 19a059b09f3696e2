package vn.motcua.event.delivery.relay;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;

/**
 * What the aggregates of a service published on public topics, as its readers got it: from the
 * histories, so also what the topics keep no longer. Private records are no part of it. Blocking.
 */
public final class PublishedHistory {

  private static final List<String> PUBLIC =
      Arrays.stream(Topic.values())
          .filter(topic -> topic.reach() == Topic.Reach.PUBLIC)
          .map(Topic::topicName)
          .toList();
  private static final Document ONLY_HISTORY = new Document("history", 1);

  private final MongoDatabase database;
  private final Archive archive;
  private final String service;
  private final Clock clock;

  public PublishedHistory(MongoDatabase database, String service, Clock clock) {
    this.database = database.withReadConcern(ReadConcern.MAJORITY);
    this.archive = new Archive(this.database);
    this.service = service;
    this.clock = clock;
  }

  /**
   * Published events of one aggregate, in order.
   *
   * @param kind collection of the aggregate
   * @param after position of the event before the first one; 0 = from the beginning
   * @param limit how many at most
   */
  public List<Published> page(String kind, String id, long after, int limit) {
    var epochs = new Epochs(database, database.getCollection("delivery_relay"), clock);
    return entries(kind, id, after, limit).stream()
        .map(entry -> {
          var place = epochs.of(service, kind, id, entry);
          var topic = String.valueOf(entry.topic());
          return new Published(
              entry.sequence(),
              EnvelopeWriter.ofEntry(place.source(), topic, entry, place.sequence()));
        })
        .toList();
  }

  /** Live entries are read first: one that is archived meanwhile is found twice, and told once. */
  private List<HistoryEntry> entries(String kind, String id, long after, int limit) {
    var aggregate =
        database.getCollection(kind).find(new Document("_id", id)).projection(ONLY_HISTORY).first();
    if (aggregate == null) {
      return List.of();
    }
    var live = ChangeReader.inAggregate(aggregate).entries();
    long firstLive = live.isEmpty() ? Long.MAX_VALUE : live.getFirst().sequence();
    var archived =
        firstLive <= after + 1
            ? List.<HistoryEntry>of()
            : archive.some(kind, id, after, firstLive, PublishedHistory::isPublic, limit);
    return Stream.concat(
            archived.stream(),
            live.stream().filter(entry -> entry.sequence() > after && isPublic(entry)))
        .limit(limit)
        .toList();
  }

  private static boolean isPublic(HistoryEntry entry) {
    return entry.topic() != null && PUBLIC.contains(entry.topic());
  }

  /**
   * A published event.
   *
   * @param position place in the history of its aggregate, from 1; rises, with gaps
   * @param record as it stands on its topic
   */
  public record Published(long position, ProducerRecord<String, byte[]> record) {}
}
