package vn.motcua.benchmarks.signing;

import vn.motcua.benchmarks.Rounds.Work;

/** A way to sign one frozen document twice. */
interface TwoLayers {

  /** Both visible layers; the file is ready in memory. */
  Signed sign() throws Exception;

  /** One unit of work. */
  default Work work() {
    return () -> {
      sign();
      return 1;
    };
  }

  /** A signed file in memory. */
  @FunctionalInterface
  interface Signed {
    byte[] bytes();
  }
}
