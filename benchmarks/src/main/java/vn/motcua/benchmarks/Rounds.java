package vn.motcua.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures several contestants in turns, so that what the machine does meanwhile hits all alike.
 *
 * @param warmUp for each contestant; two cores need more than 20 s for the compiler to settle
 * @param slice of each contestant in each round
 */
public record Rounds(Duration warmUp, Duration slice, int count) {

  /** What a claim is measured with. */
  public static Rounds thorough() {
    return new Rounds(Duration.ofSeconds(25), Duration.ofSeconds(4), 7);
  }

  /** A look, no claim. */
  public static Rounds quick() {
    return new Rounds(Duration.ofSeconds(3), Duration.ofSeconds(1), 3);
  }

  /** For variants of what has been warmed up and measured already. */
  public Rounds forVariants() {
    return new Rounds(slice.dividedBy(2), slice.dividedBy(2), 3);
  }

  /** Warm-up, then rates per second of each contestant, in the given order. */
  public List<Rates> measure(List<? extends Work> contestants) throws Exception {
    warmUp(contestants);
    return takeTurns(contestants);
  }

  public void warmUp(List<? extends Work> contestants) throws Exception {
    for (var work : contestants) {
      rate(work, warmUp);
    }
  }

  /** Rates per second of each contestant, in the given order. */
  public List<Rates> takeTurns(List<? extends Work> contestants) throws Exception {
    var rates = contestants.stream().map(contestant -> new ArrayList<Double>()).toList();
    for (int round = 0; round < count; round++) {
      for (int contestant = 0; contestant < contestants.size(); contestant++) {
        rates.get(contestant).add(rate(contestants.get(contestant), slice));
      }
    }
    return rates.stream().map(Rates::new).toList();
  }

  /** What the one before left behind is collected first, for nobody shall pay for another. */
  private static double rate(Work work, Duration length) throws Exception {
    System.gc();
    long spent = 0;
    long done = 0;
    while (spent < length.toNanos()) {
      work.prepare();
      long start = System.nanoTime();
      done += work.once();
      spent += System.nanoTime() - start;
    }
    return done * 1e9 / spent;
  }

  /** One piece of work. */
  @FunctionalInterface
  public interface Work {

    /** Does it; answers how many units it did. */
    int once() throws Exception;

    /** What must be there before and is not measured. */
    default void prepare() throws Exception {}
  }
}
