package vn.motcua.chaos.service;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import vn.motcua.aggregate.store.AggregateStore;
import vn.motcua.aggregate.store.Change;
import vn.motcua.aggregate.store.JacksonStateCodec;
import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.aggregate.store.Stored;
import vn.motcua.event.contract.exchange.Contact;

/** The aggregates of the desk. */
public final class Matters {

  /** Collection, and kind in {@code ce_source}. */
  public static final String KIND = "matter";

  private static final String CONTACT = "contact";

  /** So few that the archive takes part. */
  private static final int LIVE_ENTRIES = 40;

  private final AggregateStore<Matter> store;
  private final SampleEvents events;

  public Matters(MongoClient client) {
    this.store =
        AggregateStore.in(
                World.database(client, World.DESK), KIND, new JacksonStateCodec<>(Matter.class))
            .liveEntries(LIVE_ENTRIES)
            .build();
    this.events = new SampleEvents(Clock.systemUTC());
  }

  public AggregateStore<?> store() {
    return store;
  }

  /**
   * Appends in one change; the actor of its entries is the one given. Gives the number of entries.
   */
  public Mono<Integer> append(String id, String actor, List<Turn> turns) {
    return AggregateStore.retrying(
        store
            .load(id)
            .map(found -> change(found, id, turns))
            .switchIfEmpty(Mono.fromSupplier(() -> change(null, id, turns)))
            .flatMap(
                change -> store.store(change.change().by(actor)).thenReturn(change.entries())));
  }

  private Appended change(@Nullable Stored<Matter> found, String id, List<Turn> turns) {
    var change =
        found == null
            ? Change.create(id, new Matter(turns.size()))
            : Change.update(found, new Matter(found.state().turns() + turns.size()));
    long contact = found == null ? 0 : found.privateVersion(CONTACT);
    turns.forEach(turn -> change.with(take(turn, change, id, contact)));
    return new Appended(change, turns.size());
  }

  private NewEvent take(Turn turn, Change<Matter> change, String id, long contact) {
    return switch (turn) {
      case SUSPEND -> events.suspended(id);
      case RESUME -> events.resumed(id);
      case PROCESS -> events.inProcessing(id);
      case NOTICE -> events.notice(id);
      case NOTE -> events.note(id);
      case BROKEN -> events.broken(id);
      case FAILING -> events.failing(id);
      case FUTURE -> events.future(id);
      case CONTACT -> {
        int version = Math.toIntExact(contact + 1);
        change.privateRecord(CONTACT, contact(id, version), id);
        yield events.accepted(id, version);
      }
      case ERASE -> {
        if (contact > 0) {
          change.erasePrivateRecord(CONTACT);
        }
        yield events.note(id);
      }
    };
  }

  private static Contact contact(String id, int version) {
    return new Contact(id, version, "Người thử " + version, null, null, "vi");
  }

  /** State of an aggregate. */
  record Matter(int turns) {}

  private record Appended(Change<Matter> change, int entries) {}
}
