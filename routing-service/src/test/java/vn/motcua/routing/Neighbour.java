package vn.motcua.routing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.RelayParts;
import vn.motcua.event.delivery.relay.RelaySettings;

/** Another service: a database with its relay, so that its events arrive as they really do. */
final class Neighbour implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final MongoClient client;
  private final com.mongodb.reactivestreams.client.MongoClient reactive;
  private final EventRelay relay;
  private final AggregateStore<Something> store;

  private Neighbour(Backbone backbone, String service, String collection) {
    var database = "motcua_" + service + "_of_routing_it";
    this.client = MongoClients.create(backbone.mongoUri(database));
    this.reactive =
        com.mongodb.reactivestreams.client.MongoClients.create(backbone.mongoUri(database));
    Map<String, Object> kafka = Map.of("bootstrap.servers", backbone.bootstrapServers());
    this.relay =
        new EventRelay(
            new RelayParts(
                new RelaySettings(
                    service,
                    "test",
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(2),
                    Duration.ofMillis(200)),
                client.getDatabase(database),
                kafka,
                kafka,
                new SimpleMeterRegistry(),
                Clock.systemUTC()));
    MongoDatabase written = reactive.getDatabase(database);
    this.store =
        AggregateStore.in(written, collection, new JacksonStateCodec<>(Something.class)).build();
  }

  static Neighbour start(Backbone backbone, String service, String collection) {
    var neighbour = new Neighbour(backbone, service, collection);
    neighbour.relay.start();
    return neighbour;
  }

  /** Publishes an event of one of its aggregates. */
  void publish(String aggregate, Record event, String key) {
    change(aggregate, change -> change.with(NewEvent.of(event, key)));
  }

  /** Publishes a private record of one of its aggregates. */
  void publishRecord(String aggregate, Record record, String key) {
    change(aggregate, change -> change.privateRecord("content", record, key));
  }

  private void change(String aggregate, Step step) {
    store
        .load(aggregate)
        .map(there -> Change.update(there, new Something(there.state().turn() + 1)))
        .defaultIfEmpty(Change.create(aggregate, new Something(1)))
        .flatMap(change -> store.store(step.on(change)))
        .block(LONGEST);
  }

  @Override
  public void close() {
    relay.close();
    client.close();
    reactive.close();
  }

  private record Something(int turn) {}

  private interface Step {
    Change<Something> on(Change<Something> change);
  }
}
