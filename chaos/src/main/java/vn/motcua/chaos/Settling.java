package vn.motcua.chaos;

import java.io.IOException;
import java.time.Duration;
import vn.motcua.chaos.checker.Checker;
import vn.motcua.chaos.checker.Verdict;
import vn.motcua.chaos.stage.Stage;
import vn.motcua.chaos.stage.Witness;
import vn.motcua.event.contract.Topic;

/**
 * The load rests, and everything may come to its end; what is missing after a bounded time is lost.
 */
final class Settling {

  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Duration ASK_AGAIN = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Stage stage;
  private final long start = System.nanoTime();
  private long asked = start;

  Settling(Stage stage) {
    this.stage = stage;
  }

  /** Verdict as soon as nothing is missing, or when the time is over. */
  Verdict verdict() throws IOException, InterruptedException {
    stage.load(false);
    var witness = new Witness(stage);
    while (true) {
      Thread.sleep(PAUSE);
      boolean late = lasted().compareTo(LIMIT) > 0;
      if (late || stage.operator().waitingKeys() == 0) {
        var verdict = Checker.judge(witness.evidence());
        if (late || verdict.clean()) {
          return verdict;
        }
      }
      askAgain();
    }
  }

  /** A request that met no relay is gone; whoever misses something asks until it has come. */
  private void askAgain() {
    if (System.nanoTime() - asked > ASK_AGAIN.toNanos()) {
      stage.recreated().forEach(topic -> stage.publishAgain(Topic.named(topic)));
      asked = System.nanoTime();
    }
  }

  Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
