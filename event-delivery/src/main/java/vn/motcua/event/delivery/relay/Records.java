package vn.motcua.event.delivery.relay;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.envelope.Source;

/** Turns what aggregates hold into records for the broker. */
final class Records {

  private final String service;
  private final Epochs epochs;
  private final Clock clock;

  Records(String service, Epochs epochs, Clock clock) {
    this.service = service;
    this.epochs = epochs;
    this.clock = clock;
  }

  /** Private records go first: the events that name their versions follow. */
  List<ProducerRecord<String, byte[]>> of(ChangeStreamDocument<Document> change) {
    var appended = ChangeReader.read(change);
    if (appended.isEmpty()) {
      return List.of();
    }
    var kind = Objects.requireNonNull(change.getNamespace()).getCollectionName();
    var id = Objects.requireNonNull(change.getDocumentKey()).getString("_id").getValue();
    var records = new ArrayList<>(ofPrivate(kind, id, appended));
    records.addAll(ofEntries(kind, id, appended.entries()));
    return records;
  }

  List<ProducerRecord<String, byte[]>> ofEntries(
      String kind, String id, List<HistoryEntry> entries) {
    var records = new ArrayList<ProducerRecord<String, byte[]>>();
    for (var entry : entries) {
      var topic = entry.topic();
      if (topic != null) {
        var place = place(kind, id, entry);
        records.add(EnvelopeWriter.ofEntry(place.source(), topic, entry, place.sequence()));
      }
    }
    return records;
  }

  List<ProducerRecord<String, byte[]>> ofRecords(String kind, Document aggregate) {
    return ofPrivate(kind, aggregate.getString("_id"), ChangeReader.inAggregate(aggregate));
  }

  Source privateSource(String kind, String id) {
    return new Source(service, kind, id, epochs.current());
  }

  private List<ProducerRecord<String, byte[]>> ofPrivate(
      String kind, String id, ChangeReader.Appended appended) {
    var source = privateSource(kind, id);
    return appended.records().stream()
        .map(record -> EnvelopeWriter.ofPrivateRecord(source, record, clock.instant()))
        .toList();
  }

  Epochs.Place place(String kind, String id, HistoryEntry entry) {
    return epochs.of(service, kind, id, entry);
  }
}
