package vn.motcua.benchmarks.pipeline;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.aggregate.store.NumberSeries;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.Punctuality;
import vn.motcua.event.contract.routing.StepCompleted;
import vn.motcua.event.contract.routing.StepOutcome;
import vn.motcua.event.delivery.EventDelivery;

/** A service of one aggregate with a history and a relay. */
final class LedgerService implements AutoCloseable {

  private static final int CHUNK = 100;
  private static final String DATABASE = "bench_ledger";

  private final MongoClient mongo;
  private final AnnotationConfigApplicationContext context;
  private final AggregateStore<Ledger> ledgers;
  private final NumberSeries numbers;

  LedgerService(Backbone backbone) {
    this.mongo = MongoClients.create(backbone.mongoUri(DATABASE));
    var database = mongo.getDatabase(DATABASE);
    this.ledgers =
        AggregateStore.in(database, "ledger", new JacksonStateCodec<>(Ledger.class)).build();
    this.numbers = new NumberSeries(database, Clock.systemUTC());
    this.context = context(backbone, "ledger", DATABASE, true);
    context.register(EventDelivery.class);
    context.refresh();
  }

  /** A context in which delivery finds its settings. */
  static AnnotationConfigApplicationContext context(
      Backbone backbone, String service, String database, boolean publishes) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "bench",
                Map.of(
                    "spring.mongodb.uri", backbone.mongoUri(database),
                    "spring.kafka.bootstrap-servers", backbone.bootstrapServers(),
                    "motcua.delivery.service", service,
                    "motcua.delivery.database", database,
                    "motcua.delivery.publish", publishes)));
    return context;
  }

  /** One conditional write: state, history and event. */
  Mono<Void> add(String id, String token, boolean numbered) {
    var number = numbered ? numbers.reserve("entries", token) : Mono.just(0L);
    return number.flatMap(serial ->
        AggregateStore.retrying(Mono.defer(() -> write(id, token, 1)))
            .then(numbered ? numbers.settle("entries", serial, token) : Mono.empty()));
  }

  /** Aggregates with this many entries each. */
  List<String> longOnes(int count, int entries) {
    var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    Flux.fromIterable(ids).flatMap(id -> grow(id, entries), 16).blockLast();
    return ids;
  }

  private Mono<Stored<Ledger>> grow(String id, int entries) {
    return Flux.range(0, entries / CHUNK).concatMap(chunk -> write(id, "seed", CHUNK)).last();
  }

  private Mono<Stored<Ledger>> write(String id, String token, int events) {
    return ledgers
        .load(id)
        .map(before -> Change.update(before, before.state().more()))
        .switchIfEmpty(Mono.fromSupplier(() -> Change.create(id, new Ledger(1))))
        .flatMap(
            change -> ledgers.store(change.with(NewEvent.of(event(id, token), id)).by("bench")));
  }

  private static StepCompleted event(String id, String token) {
    var now = Instant.now();
    return new StepCompleted(
        id,
        id,
        "H26.107-261123-0001",
        1,
        token,
        StepOutcome.PROCEED,
        "H26.107",
        now,
        now.plusSeconds(3600),
        Punctuality.EARLY);
  }

  @Override
  public void close() {
    context.close();
    mongo.close();
  }

  /** State of an aggregate. */
  record Ledger(long entries) {

    Ledger more() {
      return new Ledger(entries + 1);
    }
  }
}
