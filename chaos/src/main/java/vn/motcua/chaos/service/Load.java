package vn.motcua.chaos.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends at random until it is told to rest, and notes each change that it was told stands. An
 * attempt that fails is not repeated: its outcome is unknown, and the checker knows that.
 */
final class Load {

  private static final Logger LOG = LoggerFactory.getLogger(Load.class);
  private static final int WRITERS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration AFTER_AN_ERROR = Duration.ofMillis(500);

  /** What is appended, each as often as it stands here. */
  private static final List<Turn> MIX =
      List.of(
          Turn.SUSPEND,
          Turn.SUSPEND,
          Turn.SUSPEND,
          Turn.SUSPEND,
          Turn.SUSPEND,
          Turn.SUSPEND,
          Turn.NOTICE,
          Turn.NOTICE,
          Turn.RESUME,
          Turn.RESUME,
          Turn.PROCESS,
          Turn.NOTE);

  private final Matters matters;
  private final World world;
  private final String run;
  private final Path acknowledged;
  private final Duration pause;
  private volatile boolean on;

  /**
   * Load of one desk.
   *
   * @param run unlike that of any earlier run of the same desk
   * @param rate changes a second
   */
  Load(Matters matters, World world, String run, double rate) {
    this.matters = matters;
    this.world = world;
    this.run = run;
    this.acknowledged = world.acknowledgements().resolve(run);
    this.pause = Duration.ofNanos((long) (1_000_000_000L * WRITERS / rate));
    for (int writer = 0; writer < WRITERS; writer++) {
      var name = run + "." + writer;
      Thread.ofVirtual().name("load-" + writer).start(() -> write(name));
    }
  }

  void go(boolean now) {
    on = now;
  }

  private void write(String writer) {
    var random = new Random();
    for (long number = 0; ; number++) {
      LockSupport.parkNanos((long) (pause.toNanos() * 2 * random.nextDouble()));
      if (on) {
        writeOnce(writer + "." + number, random);
      }
    }
  }

  private void writeOnce(String actor, Random random) {
    var id = world.key(random.nextInt(world.keys()));
    try {
      var entries = matters.append(id, actor, turns(random)).block(LONGEST);
      note(id + " " + actor + " " + entries + "\n");
    } catch (RuntimeException outage) {
      LOG.info("not appended run={} because={}", run, outage.toString());
      LockSupport.parkNanos(AFTER_AN_ERROR.toNanos());
    }
  }

  private static List<Turn> turns(Random random) {
    var turns = new ArrayList<Turn>();
    for (int more = 1 + random.nextInt(3); more > 0; more--) {
      turns.add(MIX.get(random.nextInt(MIX.size())));
    }
    int last = random.nextInt(20);
    if (last < 3) {
      turns.add(last == 0 ? Turn.ERASE : Turn.CONTACT);
    }
    return turns;
  }

  private synchronized void note(String line) {
    try {
      Files.writeString(acknowledged, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      LOG.error("an acknowledgement cannot be noted", full);
      Runtime.getRuntime().halt(1);
    }
  }
}
