package vn.motcua.chaos.fault;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import vn.motcua.aggregate.store.HistoryEntry;
import vn.motcua.chaos.service.Matters;
import vn.motcua.chaos.service.Turn;
import vn.motcua.chaos.service.World;
import vn.motcua.chaos.stage.Broker;
import vn.motcua.chaos.stage.Patience;
import vn.motcua.chaos.stage.Registrar;
import vn.motcua.chaos.stage.Stage;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.Source;
import vn.motcua.event.delivery.listening.DeadLetter;

/** What is wrong with the events, and with the topics that hold them. */
final class Events {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Events() {}

  /** In the midst of others of its key, which wait until an operator leaves it out. */
  static void poisonDiscarded(Stage stage, Random random, Pace pace) throws Exception {
    var key = Registrar.aKey(stage.world(), random.nextInt());
    var ids = stage.registrar().append(key, Turn.SUSPEND, Turn.BROKEN, Turn.SUSPEND);
    stage.operator().discard(letter(stage, key, ids.get(1)), ids.get(1));
    Patience.until("the key goes on", LIMIT, () -> stage.registrar().hasEffect(key, ids.getLast()));
  }

  /** Fails until it is mended; then it has its effect, and in its turn. */
  static void poisonMended(Stage stage, Random random, Pace pace) throws Exception {
    var key = Registrar.aKey(stage.world(), random.nextInt());
    var ids = stage.registrar().append(key, Turn.FAILING, Turn.FUTURE, Turn.SUSPEND);
    var letter = letter(stage, key, ids.getFirst());
    Files.createFile(stage.world().mended());
    try {
      stage.operator().redrive(letter);
      Patience.until(
          "the key goes on", LIMIT, () -> stage.registrar().hasEffect(key, ids.getLast()));
    } finally {
      Files.delete(stage.world().mended());
    }
  }

  private static DeadLetter letter(Stage stage, String key, String id) throws Exception {
    var event = entry(stage, key, id);
    var source = new Source(World.DESK, Matters.KIND, key, 1).toString();
    var topic = Objects.requireNonNull(event.topic());
    var operator = stage.operator();
    Patience.until(
        "a dead letter",
        LIMIT,
        () -> operator.letter(source, topic, event.topicSequence()).isPresent());
    return operator.letter(source, topic, event.topicSequence()).orElseThrow();
  }

  private static HistoryEntry entry(Stage stage, String key, String id) {
    return stage.registrar().history(key).stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A stranger's record with the key of one of ours; nothing may wait for it. */
  static void unknownType(Stage stage, Random random, Pace pace) throws Exception {
    var key = Registrar.aKey(stage.world(), random.nextInt());
    var id = UUID.randomUUID().toString();
    stage.planted(id);
    stage.broker().plant(Broker.strange(Topic.DOSSIER, key, id, "vn.motcua.weather.changed.v1"));
    var source = "stranger/thing/" + id + "@1";
    var operator = stage.operator();
    Patience.until(
        "a dead letter",
        LIMIT,
        () -> operator.letter(source, Topic.DOSSIER.topicName(), 1).isPresent());
    operator.discard(operator.letter(source, Topic.DOSSIER.topicName(), 1).orElseThrow(), id);
  }

  /** What it held is asked for again, aggregate by aggregate. */
  static void topicRecreated(Stage stage, Random random, Pace pace) throws Exception {
    var topic = random.nextBoolean() ? Topic.NOTICE : Topic.DOSSIER;
    stage.recreated(topic);
    stage.broker().recreate(topic);
    stage.publishAgain(topic);
  }
}
