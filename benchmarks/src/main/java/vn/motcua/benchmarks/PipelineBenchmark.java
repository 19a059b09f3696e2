package vn.motcua.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * From an HTTP request that accepts a dossier until the event of it was consumed, 64 requests in
 * flight; the peer inserts a document and then produces its event, without HTTP or rules.
 */
final class PipelineBenchmark implements Benchmark {

  private static final String PEER = "insert-then-produce";

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public String unit() {
    return "dossiers accepted and consumed per second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var intake = RunningIntake.start();
        var acceptance = Acceptance.at(intake);
        var peer = InsertThenProduce.of(acceptance.sample(), intake.backbone())) {
      var ours = new UntilConsumed(acceptance);
      var theirs = new UntilConsumed(peer);
      rounds.warmUp(List.of(ours, theirs));
      ours.forgetLatencies();
      theirs.forgetLatencies();
      var rates = rounds.takeTurns(List.of(ours, theirs));
      return new Measured(
          rates.get(0),
          Map.of(PEER, rates.get(1)),
          Map.of(),
          Map.of("latencyMillis", Map.of("ours", ours.latencies(), PEER, theirs.latencies())));
    }
  }
}
