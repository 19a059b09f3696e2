package vn.motcua.signing.adapter.pdf;

import java.util.function.Supplier;
import vn.motcua.pades.Words;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.Probe.Kind;
import vn.motcua.signing.domain.Probe.Standing;

/** Makes probes of what was found. */
final class Probes {
  private Probes() {}

  static Probe good(Kind kind, String name, Words words) {
    return new Probe(kind, name, Standing.GOOD, words.vi(), words.en(), 0);
  }

  static Probe fault(Kind kind, String name, Words words) {
    return new Probe(kind, name, Standing.FAULT, words.vi(), words.en(), 0);
  }

  static Probe notTried(Kind kind, String name, Words words) {
    return new Probe(kind, name, Standing.NOT_TRIED, words.vi(), words.en(), 0);
  }

  static Probe timed(Supplier<Probe> attempt) {
    var start = System.nanoTime();
    var probe = attempt.get();
    return new Probe(
        probe.kind(),
        probe.name(),
        probe.standing(),
        probe.vi(),
        probe.en(),
        (System.nanoTime() - start) / 1_000_000);
  }
}
