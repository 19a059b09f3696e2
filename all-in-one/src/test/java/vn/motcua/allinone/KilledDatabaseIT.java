package vn.motcua.allinone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code -Dmotcua.kills=10} for the long form. */
class KilledDatabaseIT {

  private static final int KILLS = Integer.getInteger("motcua.kills", 2);

  @Test
  void bringsEachDossierToItsEndOnceWhenMongodIsKilledInTheMiddle() throws Exception {
    try (var day = DayAtTheDesk.start()) {
      var killer = CompletableFuture.runAsync(() -> kill(day.folder()));

      day.playUntilDone();
      killer.get(5, TimeUnit.MINUTES);

      new Traces(day.out()).assertNothingTwice();
    }
  }

  /** Random moments of the day; the seed is printed so that a failure can be seen again. */
  private static void kill(Path folder) {
    long seed = System.nanoTime();
    System.out.println("moments of the kills: seed " + seed);
    var random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      pause(Duration.ofMillis(1500 + random.nextInt(4000)));
      ProcessHandle.of(mongod(folder)).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  private static long mongod(Path folder) {
    try {
      return Long.parseLong(Files.readString(folder.resolve("mongo/motcua.pid")).strip());
    } catch (IOException gone) {
      return -1;
    }
  }

  private static void pause(Duration length) {
    try {
      TimeUnit.MILLISECONDS.sleep(length.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
