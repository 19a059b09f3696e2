package vn.motcua.benchmarks.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.motcua.backbone.Backbone;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rates;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.event.contract.Topic;

/**
 * Request, write, relay, broker, listener, write, 64 requests in flight, against inserting and then
 * producing, one by one and in batches. The row of the bar has histories up to 100 and draws no
 * number; the others differ from it in one thing each.
 */
public final class PipelineBenchmark implements Benchmark {

  private static final double CACHE_GIGABYTES = 1;
  private static final int BATCH = 8_000;
  private static final int MANY = 256;
  private static final int USUAL = 100;
  private static final int LONG = 1_000;
  private static final Duration HALF_LOAD = Duration.ofSeconds(20);

  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public String unit() {
    return "requests accepted and consumed per second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var backbone = Backbone.start(CACHE_GIGABYTES);
        var effects = new EffectService(backbone);
        var ledgers = new LedgerService(backbone);
        var ours = WholePath.of(ledgers, effects, MANY, USUAL, false);
        var sampler = new Sampler(backbone)) {
      ours.send(ours.ready(1)).block();
      return measured(rounds, backbone, sampler.sample(), ledgers, effects, ours);
    }
  }

  private static Measured measured(
      Rounds rounds,
      Backbone backbone,
      ConsumerRecord<String, byte[]> sample,
      LedgerService ledgers,
      EffectService effects,
      EventPath bar)
      throws Exception {
    try (var oneByOne = InsertThenProduce.oneByOne(sample, backbone);
        var batches = InsertThenProduce.inBatches(sample, backbone)) {
      var ours = new UntilConsumed(bar, BATCH);
      var contestants =
          List.of(ours, new UntilConsumed(oneByOne, BATCH), new UntilConsumed(batches, BATCH));
      // The compiler needs longer for a whole service than for two calls.
      rounds.warmUp(List.of(ours, ours, ours));
      rounds.warmUp(contestants);
      contestants.forEach(UntilConsumed::forgetLatencies);
      var rates = rounds.takeTurns(contestants);
      var more = new LinkedHashMap<String, Object>();
      more.put(
          "latencyMillis",
          Map.of("ours", ours.latencies(), InsertThenProduce.NAME, contestants.get(1).latencies()));
      more.put("latencyMillisAtHalfLoad", ours.paced(rates.get(0).median() / 2, HALF_LOAD));
      more.put("variants", variants(rounds, ledgers, effects, contestants.get(1)));
      return new Measured(
          rates.get(0),
          Map.of(InsertThenProduce.NAME, rates.get(1), InsertThenProduce.BATCHES, rates.get(2)),
          Map.of(),
          more);
    }
  }

  /** Each variant takes turns with the one peer; its rate and its ratio. */
  private static Map<String, Object> variants(
      Rounds rounds, LedgerService ledgers, EffectService effects, UntilConsumed peer)
      throws Exception {
    var seen = new LinkedHashMap<String, Object>();
    for (var variant :
        List.of(
            new Variant("a number drawn for each", MANY, USUAL, true),
            new Variant("histories up to 10", MANY, 10, false),
            new Variant("histories of a thousand and more", 128, LONG, false),
            new Variant("24 busy keys", 24, USUAL, false),
            new Variant("4 busy keys", 4, USUAL, false),
            new Variant("1 busy key", 1, USUAL, false))) {
      try (var path =
          WholePath.of(ledgers, effects, variant.keys(), variant.history(), variant.numbered())) {
        int batch = variant.keys() < 64 ? BATCH / 8 : BATCH;
        var rates = rounds.takeTurns(List.of(new UntilConsumed(path, batch), peer));
        seen.put(variant.name(), row(rates.get(0), rates.get(1)));
      }
    }
    return seen;
  }

  private static Map<String, Double> row(Rates ours, Rates peer) {
    return Map.of(
        "perSecond",
        (double) Math.round(ours.median()),
        InsertThenProduce.NAME,
        Math.round(ours.median() / peer.median() * 100) / 100.0);
  }

  private record Variant(String name, int keys, int history, boolean numbered) {}

  /** One event as it stands in the topic. */
  private static final class Sampler implements AutoCloseable {

    private final CompletableFuture<ConsumerRecord<String, byte[]>> first =
        new CompletableFuture<>();
    private final Consumption consumption;

    Sampler(Backbone backbone) {
      consumption =
          Consumption.of(backbone.bootstrapServers(), Topic.ROUTING.topicName(), first::complete);
    }

    ConsumerRecord<String, byte[]> sample() throws Exception {
      return first.get(2, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
      consumption.close();
    }
  }
}
