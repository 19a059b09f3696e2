package vn.motcua.benchmarks.pipeline;

import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rounds;

/**
 * The real intake service: an officer's request that accepts a dossier, with her token, the rules,
 * the promised time and a form number drawn, until a plain consumer has the event; 64 requests in
 * flight. The peer inserts a document and then produces its event, without any of it.
 */
public final class IntakeBenchmark implements Benchmark {

  private static final int BATCH = 2_000;

  @Override
  public String name() {
    return "pipeline.intake";
  }

  @Override
  public String unit() {
    return "dossiers accepted and consumed per second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var intake = RunningIntake.start();
        var acceptance = Acceptance.at(intake);
        var peer = InsertThenProduce.oneByOne(acceptance.sample(), intake.backbone())) {
      var ours = new UntilConsumed(acceptance, BATCH);
      var theirs = new UntilConsumed(peer, BATCH);
      rounds.warmUp(List.of(ours, theirs));
      ours.forgetLatencies();
      theirs.forgetLatencies();
      var rates = rounds.takeTurns(List.of(ours, theirs));
      return new Measured(
          rates.get(0),
          Map.of(InsertThenProduce.NAME, rates.get(1)),
          Map.of(),
          Map.of(
              "latencyMillis",
              Map.of("ours", ours.latencies(), InsertThenProduce.NAME, theirs.latencies())));
    }
  }
}
