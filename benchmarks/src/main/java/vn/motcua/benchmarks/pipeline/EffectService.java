package vn.motcua.benchmarks.pipeline;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.backbone.Backbone;
import vn.motcua.event.contract.routing.StepCompleted;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.Handled;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.ReceivedEvent;

/** A service that writes an effect for each event, with the mark that makes it one. */
final class EffectService implements AutoCloseable {

  private static final String DATABASE = "bench_effect";

  private final MongoClient mongo;
  private final AggregateStore<Effect> effects;
  private final ConfigurableApplicationContext context;
  private volatile Consumer<String> listener = token -> {};

  EffectService(Backbone backbone) {
    this.mongo = MongoClients.create(backbone.mongoUri(DATABASE));
    this.effects =
        AggregateStore.in(
                mongo.getDatabase(DATABASE), "effect", new JacksonStateCodec<>(Effect.class))
            .build();
    var starting = LedgerService.context(backbone, "effect", DATABASE, false);
    starting.register(EventDelivery.class);
    starting.registerBean(
        EventListeningCustomizer.class,
        () ->
            listening ->
                listening.marks(MarkReader.of(effects)).on(StepCompleted.class, this::handle));
    starting.refresh();
    this.context = starting;
  }

  void listener(Consumer<String> newListener) {
    listener = newListener;
  }

  @Override
  public void close() {
    context.close();
    mongo.close();
  }

  private Handled handle(ReceivedEvent<StepCompleted> received) {
    AggregateStore.retrying(Mono.defer(() -> write(received))).block();
    listener.accept(received.event().stepKey());
    return Handled.applied();
  }

  private Mono<Stored<Effect>> write(ReceivedEvent<StepCompleted> received) {
    var id = received.event().dossierId();
    return effects
        .load(id)
        .map(before -> Change.update(before, before.state().more()))
        .switchIfEmpty(Mono.fromSupplier(() -> Change.create(id, new Effect(1))))
        .flatMap(change -> effects.store(change.mark(received.mark()).by("bench")));
  }

  /** State of the effect of one aggregate. */
  record Effect(long events) {

    Effect more() {
      return new Effect(events + 1);
    }
  }
}
