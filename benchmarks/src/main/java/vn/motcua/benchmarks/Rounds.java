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
record Rounds(Duration warmUp, Duration slice, int count) {

  /** What a claim is measured with. */
  static Rounds thorough() {
    return new Rounds(Duration.ofSeconds(25), Duration.ofSeconds(4), 7);
  }

  /** A look, no claim. */
  static Rounds quick() {
    return new Rounds(Duration.ofSeconds(3), Duration.ofSeconds(1), 3);
  }

  /** Rates per second of each contestant, in the given order. */
  List<Rates> measure(List<Work> contestants) throws Exception {
    for (var work : contestants) {
      rate(work, warmUp);
    }
    var rates = contestants.stream().map(contestant -> new ArrayList<Double>()).toList();
    for (int round = 0; round < count; round++) {
      for (int contestant = 0; contestant < contestants.size(); contestant++) {
        rates.get(contestant).add(rate(contestants.get(contestant), slice));
      }
    }
    return rates.stream().map(Rates::new).toList();
  }

  private static double rate(Work work, Duration length) throws Exception {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    long done = 0;
    while (System.nanoTime() < end) {
      done += work.once();
    }
    return done * 1e9 / (System.nanoTime() - start);
  }

  /** One piece of work; answers how many units it did. */
  @FunctionalInterface
  interface Work {
    int once() throws Exception;
  }
}
