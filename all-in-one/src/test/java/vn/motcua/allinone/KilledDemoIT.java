package vn.motcua.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@code -Dmotcua.kills=10} for the long form. */
class KilledDemoIT {

  private static final int KILLS = Integer.getInteger("motcua.kills", 1);
  private static final long SEED = Long.getLong("motcua.seed", System.nanoTime());
  private static final int CHAPTERS = 6;

  private final Random random = new Random(SEED);

  @Test
  void bringsEachDossierToItsEndOnceWhenTheJvmIsKilledAtRandomMoments() throws Exception {
    System.out.println("moments of the kills: -Dmotcua.seed=" + SEED);
    var home = Files.createTempDirectory("motcua-killed");
    var ports = DayAtTheDesk.freePorts();
    int days = 1;
    boolean resume = false;
    for (int kills = 0; kills < KILLS; ) {
      resume = killed(home, ports, resume);
      kills += resume ? 1 : 0;
      days += resume ? 0 : 1;
    }

    finish(home, ports, resume);

    var traces = new Traces(home.resolve("demo"));
    traces.assertNothingTwice();
    assertThat(traces.dossiersAt(1)).hasSize(2 * days);
    assertThat(traces.dossiersAt(10)).hasSize(days);
    assertThat(traces.dossiersAt(3)).hasSize(days);
  }

  /** Whether the demo was killed; else it had come to its end before, and the next is a new day. */
  private boolean killed(Path home, Ports ports, boolean resume) throws Exception {
    try (var demo = DemoProcess.start(home, ports, resume)) {
      int chapter = random.nextInt(CHAPTERS + 1);
      if (chapter > 0) {
        demo.awaitChapter(chapter);
      }
      boolean killed = demo.killAfter(Duration.ofMillis(random.nextInt(3000)));
      System.out.println((killed ? "killed at: " : "ended: ") + lastLine(demo.told()));
      if (!killed) {
        assertThat(demo.exitCode()).as(demo.told()).isZero();
      }
      return killed;
    }
  }

  private static void finish(Path home, Ports ports, boolean resume) throws Exception {
    try (var demo = DemoProcess.start(home, ports, resume)) {
      assertThat(demo.exitCode()).as("%s", (Object) demo.told()).isZero();
    }
  }

  private static String lastLine(String text) {
    return text.isBlank() ? "(start)" : text.strip().lines().reduce((_, last) -> last).orElse("");
  }
}
