package vn.motcua.chaos.stage;

import com.mongodb.reactivestreams.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.checker.Acknowledged;
import vn.motcua.chaos.service.Effects;
import vn.motcua.chaos.service.Matters;
import vn.motcua.chaos.service.Turn;
import vn.motcua.chaos.service.World;

/** Appends what a fault needs, and sees whether events flow from one end to the other. */
public final class Registrar {

  /** An aggregate of its own, so that what is awaited stands behind nothing else. */
  private static final String PROBE = "m-probe";

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Matters matters;
  private final Effects effects;
  private final AtomicLong actors = new AtomicLong();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  Registrar(MongoClient client) {
    this.matters = new Matters(client);
    this.effects = new Effects(client);
  }

  public static String aKey(World world, int random) {
    return world.key(Math.floorMod(random, world.keys()));
  }

  /** Ids of the entries, which stand now. */
  public List<String> append(String key, Turn... turns) {
    var actor = "registrar." + actors.incrementAndGet();
    int entries = Objects.requireNonNull(matters.append(key, actor, List.of(turns)).block(LONGEST));
    acknowledged.add(new Acknowledged(key, actor, entries));
    return history(key).stream()
        .filter(entry -> actor.equals(entry.actor()))
        .map(HistoryEntry::id)
        .toList();
  }

  /** Whole history of an aggregate of the desk. */
  public List<HistoryEntry> history(String key) {
    return Objects.requireNonNull(matters.store().history(key).collectList().block(LONGEST));
  }

  /** How long a fresh event takes to its effect, however often it must be appended anew. */
  public Duration flow(Duration limit) throws InterruptedException {
    return Patience.until("an event flows again", limit, () -> flowed(limit));
  }

  private boolean flowed(Duration limit) throws InterruptedException {
    var id = append(PROBE, Turn.SUSPEND).getFirst();
    Patience.until("an effect", limit, () -> hasEffect(PROBE, id));
    return true;
  }

  /** Whether an event has had its effect. */
  public boolean hasEffect(String key, String id) {
    return Boolean.TRUE.equals(
        effects.store().history(key).any(entry -> id.equals(entry.causationId())).block(LONGEST));
  }

  Matters matters() {
    return matters;
  }

  Effects effects() {
    return effects;
  }

  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }
}
