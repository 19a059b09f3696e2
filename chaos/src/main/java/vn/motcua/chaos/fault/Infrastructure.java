package vn.motcua.chaos.fault;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Random;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import vn.motcua.chaos.service.Turn;
import vn.motcua.chaos.stage.Patience;
import vn.motcua.chaos.stage.Registrar;
import vn.motcua.chaos.stage.Signals;
import vn.motcua.chaos.stage.Stage;

/** What befalls broker and database. */
final class Infrastructure {

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final int NOISE_BYTES = 1 << 20;
  private static final int NOISE_AT_ONCE = 6;

  private Infrastructure() {}

  static void brokerStopped(Stage stage, Random random, Pace pace) throws Exception {
    stage.broker().process().stop();
    Thread.sleep(pace.brokerAway());
    stage.broker().start();
  }

  static void brokerKilled(Stage stage, Random random, Pace pace) throws Exception {
    stage.broker().process().kill();
    Thread.sleep(random.nextInt(3000));
    stage.broker().start();
  }

  /** The backbone starts it again. */
  static void databaseKilled(Stage stage, Random random, Pace pace) throws Exception {
    long killed = stage.mongod().pid();
    ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
    Patience.until("the database comes again", LIMIT, () -> answers(stage, killed));
  }

  private static boolean answers(Stage stage, long former) {
    return stage.mongod().pid() != former
        && stage
            .client()
            .getDatabase("admin")
            .runCommand(new Document("hello", 1))
            .getBoolean("isWritablePrimary", false);
  }

  static void databasePaused(Stage stage, Random random, Pace pace) throws Exception {
    long paused = stage.mongod().pid();
    Signals.send("STOP", paused);
    Thread.sleep(pace.databasePaused());
    Signals.send("CONT", paused);
  }

  /** No relay runs, changes are written, and the oplog forgets them. */
  static void oplogRolledOver(Stage stage, Random random, Pace pace) throws Exception {
    for (var desk : stage.desks()) {
      desk.kill();
    }
    var stopped = Instant.now();
    for (int i = 0; i < 5; i++) {
      stage
          .registrar()
          .append(Registrar.aKey(stage.world(), random.nextInt()), Turn.SUSPEND, Turn.NOTICE);
    }
    var noise = stage.client().getDatabase("chaos_noise").getCollection("noise");
    try {
      Patience.until("the oplog rolls over", LIMIT, () -> forgets(stage, noise, stopped));
    } finally {
      noise.drop();
      stage.desks().forEach(stage::revive);
    }
  }

  private static boolean forgets(Stage stage, MongoCollection<Document> noise, Instant stopped) {
    var bytes = new Binary(new byte[NOISE_BYTES]);
    for (var each : Collections.nCopies(NOISE_AT_ONCE, bytes)) {
      noise.insertOne(new Document("noise", each));
    }
    var oldest =
        stage
            .client()
            .getDatabase("local")
            .getCollection("oplog.rs")
            .find()
            .sort(new Document("$natural", 1))
            .first();
    return oldest != null
        && oldest.get("ts", BsonTimestamp.class).getTime() > stopped.getEpochSecond() + 1;
  }
}
