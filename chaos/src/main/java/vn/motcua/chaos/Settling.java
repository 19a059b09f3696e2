package vn.motcua.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import vn.motcua.chaos.checker.Checker;
import vn.motcua.chaos.checker.Finding;
import vn.motcua.chaos.checker.Finding.Kind;
import vn.motcua.chaos.checker.Verdict;
import vn.motcua.chaos.stage.Stage;
import vn.motcua.chaos.stage.Witness;
import vn.motcua.event.contract.Topic;
import vn.motcua.event.delivery.envelope.Source;

/**
 * The load rests, and everything may come to its end. What is still missing when nothing has moved
 * for a while is lost.
 */
final class Settling {

  private static final Duration STANDSTILL = Duration.ofSeconds(60);
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Stage stage;
  private final long start = System.nanoTime();
  private long moved = start;
  private long effects = -1;
  private int findings = -1;

  Settling(Stage stage) {
    this.stage = stage;
  }

  /** Verdict as soon as nothing is missing, or when nothing moves any more. */
  Verdict verdict() throws IOException, InterruptedException {
    stage.load(false);
    var witness = new Witness(stage);
    while (true) {
      Thread.sleep(PAUSE);
      var evidence = witness.evidence();
      var verdict = Checker.judge(evidence);
      if (verdict.clean() || standsStill(verdict) || lasted().compareTo(LIMIT) > 0) {
        return verdict;
      }
      if (stage.operator().waitingKeys() == 0) {
        askAgain(verdict);
      }
    }
  }

  private boolean standsStill(Verdict verdict) {
    if (verdict.events() != effects || verdict.findings().size() != findings) {
      effects = verdict.events();
      findings = verdict.findings().size();
      moved = System.nanoTime();
    }
    return System.nanoTime() - moved > STANDSTILL.toNanos();
  }

  /** A request that met no relay is gone; whoever misses something asks until it has come. */
  private void askAgain(Verdict verdict) {
    var incomplete =
        verdict.findings().stream()
            .filter(finding -> finding.kind() == Kind.LOST)
            .map(Finding::place)
            .collect(Collectors.toSet());
    for (var place : incomplete) {
      Source.parse(place)
          .ifPresent(source ->
              stage
                  .recreated()
                  .forEach(topic ->
                      stage.operator().askAgain(source.aggregateId(), Topic.named(topic))));
    }
  }

  Duration lasted() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
