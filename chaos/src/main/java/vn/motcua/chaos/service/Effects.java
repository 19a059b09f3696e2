package vn.motcua.chaos.service;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.event.contract.Punctuality;
import vn.motcua.event.contract.routing.StepCompleted;
import vn.motcua.event.contract.routing.StepOutcome;
import vn.motcua.event.delivery.listening.ReceivedEvent;

/** What events cause at the reader: each an entry of a history, which is published in its turn. */
public final class Effects {

  /** Collection, and kind in {@code ce_source}. */
  public static final String KIND = "effect";

  private static final int LIVE_ENTRIES = 40;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final AggregateStore<Effect> store;
  private final Clock clock = Clock.systemUTC();

  public Effects(MongoClient client) {
    this.store =
        AggregateStore.in(
                World.database(client, World.READER), KIND, new JacksonStateCodec<>(Effect.class))
            .liveEntries(LIVE_ENTRIES)
            .build();
  }

  public AggregateStore<?> store() {
    return store;
  }

  /** Effect and mark in one write. Blocking. */
  void apply(ReceivedEvent<?> received) {
    var key = received.headers().key();
    Objects.requireNonNull(
        AggregateStore.retrying(
                store
                    .load(key)
                    .map(found -> Change.update(found, new Effect(found.state().count() + 1)))
                    .switchIfEmpty(Mono.fromSupplier(() -> Change.create(key, new Effect(1))))
                    .map(change -> change.with(step(key)).mark(received.mark()))
                    .flatMap(change -> store.store(change.causedBy(received.headers().id()))))
            .block(LONGEST));
  }

  private NewEvent step(String key) {
    var now = clock.instant();
    return NewEvent.of(
        new StepCompleted(
            key,
            "r-1",
            "H26.107-261122-0001",
            1,
            "step",
            StepOutcome.PROCEED,
            "H26.107",
            now,
            now,
            Punctuality.ON_TIME),
        key);
  }

  /** State: how many effects there were. */
  record Effect(long count) {}
}
