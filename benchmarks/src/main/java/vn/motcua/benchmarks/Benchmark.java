package vn.motcua.benchmarks;

import java.util.Map;

/** One thing measured, against peers and floors, in one run. */
public interface Benchmark {

  /** Name, for example {@code signing.two-layer}. */
  String name();

  /** Unit of the rates, for example {@code docs per core-second}. */
  String unit();

  /** Runs it: warm-up, then rounds in which everything compared takes turns. */
  Measured run(Rounds rounds) throws Exception;

  /**
   * Rates of all contestants, in {@link #unit()}.
   *
   * @param floors what cannot be beaten; the ratio to it is our time over its time
   * @param more what else was seen, as further members of the line
   */
  record Measured(
      Rates ours, Map<String, Rates> peers, Map<String, Rates> floors, Map<String, Object> more) {

    public Measured(Rates ours, Map<String, Rates> peers, Map<String, Rates> floors) {
      this(ours, peers, floors, Map.of());
    }
  }
}
