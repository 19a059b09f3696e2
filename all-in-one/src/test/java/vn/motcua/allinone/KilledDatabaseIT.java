package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KilledDatabaseIT {

  @Test
  void bringsEachDossierToItsEndOnceWhenMongodIsKilledInTheMiddle() throws Exception {
    try (var day = DayAtTheDesk.start()) {
      var killer = CompletableFuture.runAsync(() -> killTwice(day.folder()));

      day.playUntilDone();
      killer.get(2, TimeUnit.MINUTES);

      assertThat(eventIds(day)).doesNotHaveDuplicates();
      assertThat(issued(day)).hasSize(1);
      assertThat(
              day.lines("messages.jsonl").stream()
                  .map(line -> line.path("channel").asString() + line.path("text").asString()))
          .doesNotHaveDuplicates();
    }
  }

  /** Two moments of the day; the seed is printed so that a failure can be seen again. */
  private static void killTwice(Path folder) {
    long seed = System.nanoTime();
    System.out.println("moments of the kills: seed " + seed);
    var random = new Random(seed);
    for (int kill = 0; kill < 2; kill++) {
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

  /** Aggregate and sequence: an event published again keeps both, and is the same event. */
  private static List<String> eventIds(DayAtTheDesk day) {
    return day.lines("events.jsonl").stream()
        .map(event ->
            event.at("/headers/ce_source").asString()
                + event.at("/headers/ce_subject").asString()
                + event.at("/headers/ce_sequence").asString()
                + event.at("/headers/ce_id").asString())
        .distinct()
        .map(id -> id.substring(0, id.length() - 36))
        .toList();
  }

  private static List<String> issued(DayAtTheDesk day) {
    return day.lines("events.jsonl").stream()
        .filter(
            event -> event.at("/headers/ce_type").asString().equals("vn.motcua.document.issued.v1"))
        .map(event -> event.at("/value/symbol").asString())
        .distinct()
        .toList();
  }
}
