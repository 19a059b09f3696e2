package vn.motcua.pades.hostile.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** Changed seeds, one after the other, until something breaks or time is over. */
final class Campaign {
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final List<byte[]> seeds;
  private final boolean files;
  private final Consumer<byte[]> run;
  private final Random random;
  private long executions;
  private byte[] last = {};

  Campaign(FuzzTarget target, long seed) {
    this(target.seeds(), target.readsFiles(), seed, target::run);
  }

  Campaign(List<byte[]> seeds, boolean files, long seed, Consumer<byte[]> run) {
    this.seeds = seeds;
    this.files = files;
    this.run = run;
    this.random = new Random(seed);
  }

  long executions() {
    return executions;
  }

  /** The input of the last execution: what broke, when something did. */
  byte[] last() {
    return last;
  }

  /** What broke, in words; empty when nothing did. */
  Optional<String> during(Duration most, long mostExecutions) {
    long end = System.nanoTime() + most.toNanos();
    while (System.nanoTime() < end && executions < mostExecutions) {
      last = next();
      long start = System.nanoTime();
      try {
        run.accept(last);
      } catch (RuntimeException | Error broken) {
        return Optional.of(broken + " " + trace(broken) + " for " + inWords(last));
      }
      executions++;
      if (System.nanoTime() - start > SLOW.toNanos()) {
        return Optional.of("slow for " + inWords(last));
      }
    }
    return Optional.empty();
  }

  private byte[] next() {
    byte[] seed = seeds.get(random.nextInt(seeds.size()));
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    boolean ours = files && random.nextInt(3) > 0 && seeds.indexOf(seed) < 3;
    return ours ? new ObjectMutation(random).of(seed) : new Mutation(random, files).of(seed, other);
  }

  private static List<StackTraceElement> trace(Throwable broken) {
    List<StackTraceElement> trace = new ArrayList<>(List.of(broken.getStackTrace()));
    return trace.subList(0, Math.min(12, trace.size()));
  }

  private static String inWords(byte[] input) {
    return input.length + " bytes: " + HexFormat.of().formatHex(input);
  }
}
