package vn.motcua.benchmarks.signing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rates;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.pades.verify.PdfVerifier;

/**
 * Full verification of one long-term file: two layers and a document timestamp, revocation from
 * what the file carries, same anchors, no network, no pages drawn.
 */
public final class VerifyBenchmark implements Benchmark {

  @Override
  public String name() {
    return "signing.verify";
  }

  @Override
  public String unit() {
    return "files per core-second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var kit = KitOffice.open()) {
      var rates = rates(rounds, kit, 1);
      var more = new LinkedHashMap<String, Object>();
      var variant = rates(rounds.forVariants(), kit, 400);
      double ratio = variant.get(0).median() / variant.get(1).median();
      more.put(
          "variants",
          Map.of(
              "400 pages",
              Map.of(
                  unit(),
                  Math.round(variant.get(0).median()),
                  DssSigning.NAME,
                  Math.round(ratio * 100) / 100.0)));
      return new Measured(rates.get(0), Map.of(DssSigning.NAME, rates.get(1)), Map.of(), more);
    }
  }

  private static List<Rates> rates(Rounds rounds, KitOffice kit, int pages) throws Exception {
    var office = kit.office();
    var frozen = Papers.decision(pages);
    var file = kit.sealed(new OwnSigning(office, frozen).signed(frozen)).bytes();
    new CheckedFirst(office.anchors()).longTerm(file);
    var ours = new PdfVerifier(office.anchors());
    var dss = new DssVerification(office.anchors());
    return rounds.measure(
        List.of(
            () -> {
              ours.verify(file).orElseThrow();
              return 1;
            },
            () -> {
              dss.reports(file);
              return 1;
            }));
  }
}
