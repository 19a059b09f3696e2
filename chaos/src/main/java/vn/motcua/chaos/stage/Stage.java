package vn.motcua.chaos.stage;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import vn.motcua.backbone.LocalPorts;
import vn.motcua.backbone.MongodBinary;
import vn.motcua.backbone.MongodProcess;
import vn.motcua.backbone.MongodSettings;
import vn.motcua.chaos.service.DeskMain;
import vn.motcua.chaos.service.Matters;
import vn.motcua.chaos.service.ReaderMain;
import vn.motcua.chaos.service.World;
import vn.motcua.event.contract.Topic;

/** Broker, database, two desks and two readers, all of them real and all of them ours to break. */
public final class Stage implements AutoCloseable {

  /** So small, and so often checkpointed, that it can be rolled over in seconds. */
  private static final MongodSettings.Oplog OPLOG = new MongodSettings.Oplog(24, 0, 3);

  private final World world;
  private final Broker broker;
  private final MongodProcess mongod;
  private final MongoClient client;
  private final com.mongodb.reactivestreams.client.MongoClient reactive;
  private final Registrar registrar;
  private final Operator operator;
  private final List<Child> desks = new ArrayList<>();
  private final List<Child> readers = new ArrayList<>();
  private final Set<String> planted = ConcurrentHashMap.newKeySet();
  private final Set<String> recreated = ConcurrentHashMap.newKeySet();
  private volatile boolean loaded;

  /**
   * Starts everything; the load rests until told.
   *
   * @param rate changes a second, of both desks together
   */
  public Stage(Path folder, int keys, double rate) throws IOException, InterruptedException {
    this.broker = new Broker(folder);
    this.mongod =
        MongodProcess.start(
            new MongodSettings(
                MongodBinary.locate(), folder.resolve("mongo"), LocalPorts.free(), 0.25, OPLOG));
    Runtime.getRuntime().addShutdownHook(new Thread(this::wakeDatabase, "wake"));
    this.world = new World(folder, mongod.uri(), broker.servers(), keys);
    Files.createDirectories(world.acknowledgements());
    broker.start();
    this.client = MongoClients.create(mongod.uri() + "&serverSelectionTimeoutMS=5000");
    this.reactive = world.mongo();
    this.registrar = new Registrar(reactive);
    this.operator = new Operator(database(World.READER), registrar.effects(), broker.client());
    for (int replica = 1; replica <= 2; replica++) {
      desks.add(service("desk-" + replica, DeskMain.class, Double.toString(rate / 2)));
      readers.add(service("reader-" + replica, ReaderMain.class));
    }
  }

  private Child service(String name, Class<?> main, String... more) {
    var arguments = new ArrayList<>(world.arguments());
    arguments.add(name);
    arguments.addAll(List.of(more));
    return new Child(name, world.folder(), 192, main, arguments).start();
  }

  public World world() {
    return world;
  }

  public Broker broker() {
    return broker;
  }

  public MongodProcess mongod() {
    return mongod;
  }

  public Registrar registrar() {
    return registrar;
  }

  public Operator operator() {
    return operator;
  }

  public List<Child> desks() {
    return List.copyOf(desks);
  }

  public List<Child> readers() {
    return List.copyOf(readers);
  }

  /** The desk whose relay has the lease; the first when nobody has it. */
  public Child publishingDesk() {
    var lease =
        database(World.DESK)
            .getCollection("delivery_relay")
            .find(new Document("_id", World.DESK + "-relay/lease"))
            .first();
    var holder = lease == null ? "" : lease.getString("holder");
    return desks.stream()
        .filter(desk -> desk.name().equals(holder))
        .findFirst()
        .orElse(desks.getFirst());
  }

  /** Starts a child that was killed, and sets it to work. */
  public void revive(Child child) {
    child.start();
    child.say(loaded ? "go" : "rest");
  }

  /** Sets the load to work, or to rest. */
  public void load(boolean on) {
    loaded = on;
    desks.forEach(desk -> desk.say(on ? "go" : "rest"));
  }

  public MongoDatabase database(String service) {
    return client.getDatabase(World.databaseOf(service));
  }

  public MongoClient client() {
    return client;
  }

  com.mongodb.reactivestreams.client.MongoClient reactive() {
    return reactive;
  }

  /** Notes a record that no relay put on its topic. */
  public void planted(String eventId) {
    planted.add(eventId);
  }

  /** Asks for all that a topic held, aggregate by aggregate. */
  public void publishAgain(Topic topic) {
    database(World.DESK)
        .getCollection(Matters.KIND)
        .find()
        .projection(new Document("_id", 1))
        .forEach(matter -> operator.askAgain(matter.getString("_id"), topic));
  }

  public void recreated(Topic topic) {
    recreated.add(topic.topicName());
  }

  Set<String> planted() {
    return Set.copyOf(planted);
  }

  /** Names of the topics that were deleted and made anew. */
  public Set<String> recreated() {
    return Set.copyOf(recreated);
  }

  /** Children that ended though nobody killed them. */
  public List<String> fallen() {
    var all = new ArrayList<>(desks);
    all.addAll(readers);
    all.add(broker.process());
    return all.stream().filter(child -> !child.alive()).map(Child::name).toList();
  }

  /** While it is stopped by a signal it hears no other. */
  private void wakeDatabase() {
    try {
      Signals.send("CONT", mongod.pid());
    } catch (IOException | InterruptedException tooLate) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    wakeDatabase();
    operator.close();
    desks.parallelStream().forEach(Child::close);
    readers.parallelStream().forEach(Child::close);
    reactive.close();
    client.close();
    broker.close();
    mongod.close();
  }
}
