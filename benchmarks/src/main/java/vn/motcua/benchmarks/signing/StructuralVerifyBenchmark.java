package vn.motcua.benchmarks.signing;

import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.StructuralCheck;

/** The structure alone of the same long-term file; nobody else has such a check. */
public final class StructuralVerifyBenchmark implements Benchmark {

  @Override
  public String name() {
    return "signing.verify.structural";
  }

  @Override
  public String unit() {
    return "files per core-second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var kit = KitOffice.open()) {
      var frozen = Papers.decision(1);
      var file = kit.sealed(new OwnSigning(kit.office(), frozen).signed(frozen)).bytes();
      new CheckedFirst(kit.office().anchors()).longTerm(file);
      requireStanding(file);
      var rates =
          rounds.measure(
              List.of(() -> {
                StructuralCheck.check(file);
                return 1;
              }));
      return new Measured(rates.getFirst(), Map.of(), Map.of());
    }
  }

  private static void requireStanding(byte[] file) {
    var finding = StructuralCheck.check(file).verdict().reason();
    if (finding != Finding.STRUCTURE_STANDS) {
      throw new IllegalStateException("not measured, for it does not stand: " + finding);
    }
  }
}
