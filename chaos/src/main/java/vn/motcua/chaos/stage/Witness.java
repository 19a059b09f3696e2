package vn.motcua.chaos.stage;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.chaos.checker.Acknowledged;
import vn.motcua.chaos.checker.Evidence;
import vn.motcua.chaos.checker.Evidence.Intended;
import vn.motcua.chaos.checker.Evidence.PrivateRecordsSeen;
import vn.motcua.chaos.checker.Found;
import vn.motcua.chaos.checker.Ledger;
import vn.motcua.chaos.checker.PrivateState;
import vn.motcua.chaos.service.Effects;
import vn.motcua.chaos.service.Matters;
import vn.motcua.chaos.service.World;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.contract.dossier.DossierAccepted;
import vn.motcua.event.contract.dossier.DossierSuspended;
import vn.motcua.event.contract.notice.NoticeSent;
import vn.motcua.event.delivery.envelope.Source;

/** Gathers the evidence from database and broker, while nothing is written. */
public final class Witness {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Set<String> EFFECTIVE =
      Set.of(
          EventCatalogue.byRecord(DossierSuspended.class).name(),
          EventCatalogue.byRecord(DossierAccepted.class).name(),
          EventCatalogue.byRecord(NoticeSent.class).name());

  private final Stage stage;

  public Witness(Stage stage) {
    this.stage = stage;
  }

  public Evidence evidence() throws IOException {
    var registrar = stage.registrar();
    var topics = new Topics(stage.broker().client());
    var found =
        Stream.of(Topic.DOSSIER, Topic.NOTICE, Topic.ROUTING)
            .flatMap(topic -> topics.read(topic).stream())
            .toList();
    return new Evidence(
        ledgers(World.DESK, Matters.KIND, registrar.matters().store()),
        ledgers(World.READER, Effects.KIND, registrar.effects().store()),
        found,
        acknowledged(),
        new PrivateRecordsSeen(owned(), received(), last(topics.read(Topic.CONTACT))),
        new Intended(EFFECTIVE, stage.planted(), stage.operator().leftOut(), stage.recreated()));
  }

  private List<Ledger> ledgers(String service, String kind, AggregateStore<?> store) {
    var ledgers = new ArrayList<Ledger>();
    for (var document : heads(stage.database(service), kind)) {
      var id = document.getString("_id");
      var head = document.get("head", Document.class);
      ledgers.add(
          new Ledger(
              new Source(service, kind, id, 1).toString(),
              id,
              Objects.requireNonNull(store.history(id).collectList().block(LONGEST)),
              head.getLong("sequence"),
              head.getString("hash")));
    }
    return ledgers;
  }

  private static List<Document> heads(MongoDatabase database, String kind) {
    return database
        .getCollection(kind)
        .find()
        .projection(new Document("head", 1).append("privateRecords", 1))
        .into(new ArrayList<>());
  }

  private List<Acknowledged> acknowledged() throws IOException {
    var all = new ArrayList<>(stage.registrar().acknowledged());
    try (var files = Files.list(stage.world().acknowledgements())) {
      for (var file : files.toList()) {
        Files.readAllLines(file).stream()
            .filter(Witness::whole)
            .map(Witness::read)
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The last line of a killed desk may be cut off. */
  private static boolean whole(String line) {
    return line.matches("\\S+ \\S+ [0-9]+");
  }

  private static Acknowledged read(String line) {
    var parts = line.split(" ", -1);
    return new Acknowledged(parts[0], parts[1], Integer.parseInt(parts[2]));
  }

  private Map<String, PrivateState> owned() {
    var owned = new HashMap<String, PrivateState>();
    for (var document : heads(stage.database(World.DESK), Matters.KIND)) {
      var record = document.get("privateRecords", new Document()).get("contact", Document.class);
      if (record != null) {
        owned.put(document.getString("_id"), state(record));
      }
    }
    return owned;
  }

  private Map<String, PrivateState> received() {
    var prefix = Topic.CONTACT.topicName() + "|";
    var received = new HashMap<String, PrivateState>();
    for (var document : stage.database(World.READER).getCollection("received_records").find()) {
      received.put(document.getString("_id").substring(prefix.length()), state(document));
    }
    return received;
  }

  private static PrivateState state(Document record) {
    return new PrivateState(record.getLong("version"), record.getString("json"));
  }

  private static Map<String, PrivateState> last(List<Found> records) {
    var last = new HashMap<String, PrivateState>();
    records.forEach(record ->
        last.put(
            String.valueOf(record.key()), new PrivateState(record.sequence(), record.value())));
    return last;
  }
}
