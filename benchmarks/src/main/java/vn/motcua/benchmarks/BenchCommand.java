package vn.motcua.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.benchmarks.pipeline.IntakeBenchmark;
import vn.motcua.benchmarks.pipeline.PipelineBenchmark;
import vn.motcua.benchmarks.signing.RenderAndSignBenchmark;
import vn.motcua.benchmarks.signing.StructuralVerifyBenchmark;
import vn.motcua.benchmarks.signing.TwoLayerSigningBenchmark;
import vn.motcua.benchmarks.signing.VerifyBenchmark;

/** {@code ./motcua bench [NAME…] [--out FILE] [--quick]}. */
public final class BenchCommand {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private BenchCommand() {}

  public static void main(String[] arguments) throws Exception {
    var options = Options.of(List.of(arguments));
    var chosen = options.names().isEmpty() ? all() : chosen(options.names());
    if (chosen.isEmpty()) {
      System.err.println(
          "motcua: no such benchmark; there are "
              + String.join(", ", all().stream().map(Benchmark::name).toList()));
      System.exit(2);
    }
    var lines = new ArrayList<String>();
    for (var benchmark : chosen) {
      System.out.println(benchmark.name() + " ...");
      var line = line(benchmark, benchmark.run(options.rounds()));
      print(line);
      lines.add(JSON.writeValueAsString(line));
    }
    write(options.out(), lines);
    System.exit(0);
  }

  private static List<Benchmark> all() {
    return List.of(
        new PipelineBenchmark(),
        new IntakeBenchmark(),
        TwoLayerSigningBenchmark.withRsa(),
        TwoLayerSigningBenchmark.withP256(),
        new VerifyBenchmark(),
        new StructuralVerifyBenchmark(),
        new RenderAndSignBenchmark());
  }

  /**
   * A name stands for its benchmark or, where there is none, for all below it ({@code signing}).
   */
  private static List<Benchmark> chosen(List<String> names) {
    var known = all().stream().map(Benchmark::name).toList();
    return all().stream()
        .filter(benchmark ->
            names.stream()
                .anyMatch(name ->
                    known.contains(name)
                        ? benchmark.name().equals(name)
                        : benchmark.name().startsWith(name + ".")))
        .toList();
  }

  private static Map<String, Object> line(Benchmark benchmark, Benchmark.Measured measured) {
    var line = new LinkedHashMap<String, Object>();
    line.put("benchmark", benchmark.name());
    line.put("unit", benchmark.unit());
    line.put("ours", rounded(measured.ours().median()));
    line.put("peers", medians(measured.peers()));
    line.put("floors", medians(measured.floors()));
    line.put("ratios", ratios(measured));
    line.put("runs", measured.ours().rounds().stream().map(BenchCommand::rounded).toList());
    line.putAll(measured.more());
    line.put("machine", machine());
    return line;
  }

  /** To a peer: how many times faster we are; to a floor: our time over its time. */
  private static Map<String, Double> ratios(Benchmark.Measured measured) {
    var ratios = new LinkedHashMap<String, Double>();
    double ours = measured.ours().median();
    measured.peers().forEach((name, peer) -> ratios.put(name, rounded(ours / peer.median())));
    measured.floors().forEach((name, floor) -> ratios.put(name, rounded(floor.median() / ours)));
    return ratios;
  }

  private static Map<String, Double> medians(Map<String, Rates> rates) {
    var medians = new LinkedHashMap<String, Double>();
    rates.forEach((name, rate) -> medians.put(name, rounded(rate.median())));
    return medians;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }

  private static String machine() {
    return Runtime.getRuntime().availableProcessors()
        + " cores, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch")
        + ", Java "
        + Runtime.version();
  }

  private static void print(Map<String, Object> line) {
    for (var name : List.of("unit", "ours", "peers", "floors", "ratios")) {
      System.out.printf("  %-8s %s%n", name, line.get(name));
    }
    for (var name : List.of("variants", "heap")) {
      if (line.containsKey(name)) {
        System.out.printf("  %-8s %s%n", name, line.get(name));
      }
    }
  }

  private static void write(@Nullable Path out, List<String> lines) throws IOException {
    if (out != null) {
      Files.write(out, lines);
      System.out.println("-> " + out);
    }
  }

  private record Options(List<String> names, @Nullable Path out, Rounds rounds) {

    static Options of(List<String> arguments) {
      var names = new ArrayList<String>();
      @Nullable Path out = null;
      var rounds = Rounds.thorough();
      var rest = new ArrayDeque<>(arguments);
      while (!rest.isEmpty()) {
        var argument = rest.pop();
        switch (argument) {
          case "--out" -> out = Path.of(rest.pop()).toAbsolutePath();
          case "--quick" -> rounds = Rounds.quick();
          case "--lang" -> rest.pop();
          default -> names.add(argument);
        }
      }
      return new Options(List.copyOf(names), out, rounds);
    }
  }
}
