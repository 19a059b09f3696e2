package vn.motcua.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import vn.motcua.chaos.Outcome.Struck;
import vn.motcua.chaos.fault.Fault;
import vn.motcua.chaos.stage.Stage;

/** Load, faults one after the other or two at once, and then the checker. */
public final class ChaosRun {

  private static final Duration FLOWS = Duration.ofSeconds(240);
  private static final int ONE_IN_IS_A_PAIR = 4;

  private final Settings settings;
  private final Random random;
  private final Consumer<String> progress;
  private final List<Struck> struck = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /** A run that tells how it goes on. */
  public ChaosRun(Settings settings, Consumer<String> progress) {
    this.settings = settings;
    this.random = new Random(settings.seed());
    this.progress = progress;
  }

  /** Every fault once, some of them together. */
  public Outcome shortForm() throws IOException, InterruptedException {
    var single = EnumSet.allOf(Fault.class);
    var rounds = new ArrayList<List<Fault>>();
    rounds.add(List.of(Fault.BROKER_STOPPED, Fault.READER_PAUSED));
    rounds.add(List.of(Fault.DATABASE_PAUSED, Fault.BOTH_RELAYS));
    rounds.add(List.of(Fault.BROKER_KILLED, Fault.REBALANCES));
    rounds.forEach(single::removeAll);
    single.forEach(fault -> rounds.add(List.of(fault)));
    Collections.shuffle(rounds, random);
    return play(stage -> rounds.forEach(round -> strike(stage, round)));
  }

  /** At random for so long; none is left out for long. */
  public Outcome longForm(Duration length) throws IOException, InterruptedException {
    long end = System.nanoTime() + length.toNanos();
    return play(stage -> {
      var next = new ArrayList<Fault>();
      while (System.nanoTime() < end) {
        if (next.isEmpty()) {
          next.addAll(List.of(Fault.values()));
          Collections.shuffle(next, random);
        }
        strike(stage, round(next));
      }
    });
  }

  private List<Fault> round(List<Fault> next) {
    var one = next.removeLast();
    if (random.nextInt(ONE_IN_IS_A_PAIR) > 0) {
      return List.of(one);
    }
    var other = next.stream().filter(one::goesWith).findFirst();
    other.ifPresent(next::remove);
    return other.map(fault -> List.of(one, fault)).orElse(List.of(one));
  }

  private Outcome play(Consumer<Stage> faults) throws IOException, InterruptedException {
    empty(settings.folder());
    try (var stage = new Stage(settings.folder(), settings.keys(), settings.rate())) {
      stage.load(true);
      stage.registrar().flow(FLOWS);
      faults.accept(stage);
      progress.accept("...");
      var settling = new Settling(stage);
      var verdict = settling.verdict();
      stage.fallen().forEach(name -> troubles.add(name + " ended unasked"));
      return new Outcome(List.copyOf(struck), List.copyOf(troubles), settling.lasted(), verdict);
    }
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(folder);
  }

  /** Strikes with all of them at once, then waits until events flow again. */
  private void strike(Stage stage, List<Fault> faults) {
    progress.accept(String.join(" + ", faults.stream().map(Fault::name).toList()));
    var held = new HashMap<Fault, Duration>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var striking = new HashMap<Fault, Future<Duration>>();
      for (var fault : faults) {
        var own = new Random(random.nextLong());
        striking.put(fault, threads.submit(timed(stage, fault, own)));
      }
      striking.forEach((fault, end) -> held.put(fault, await(fault, end)));
      recovered(held, stage.registrar().flow(FLOWS));
    } catch (IllegalStateException stuck) {
      troubles.add(faults + ": " + stuck.getMessage());
      recovered(held, FLOWS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopping);
    }
  }

  private Callable<Duration> timed(Stage stage, Fault fault, Random own) {
    return () -> {
      long start = System.nanoTime();
      fault.strike(stage, own, settings.pace());
      return Duration.ofNanos(System.nanoTime() - start);
    };
  }

  private Duration await(Fault fault, Future<Duration> end) {
    try {
      return end.get();
    } catch (ExecutionException failed) {
      troubles.add(fault + ": " + failed.getCause());
      return Duration.ZERO;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Duration.ZERO;
    }
  }

  private void recovered(Map<Fault, Duration> held, Duration recovery) {
    held.forEach((fault, length) -> struck.add(new Struck(fault, length, recovery)));
  }
}
