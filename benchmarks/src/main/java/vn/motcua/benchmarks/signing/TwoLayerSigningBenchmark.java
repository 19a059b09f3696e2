package vn.motcua.benchmarks.signing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.benchmarks.Rounds.Work;
import vn.motcua.pades.cms.Digests;

/** Both visible layers of one frozen decision, one thread; the file is ready in memory. */
public final class TwoLayerSigningBenchmark implements Benchmark {

  private final String name;
  private final boolean rsa;

  private TwoLayerSigningBenchmark(String name, boolean rsa) {
    this.name = name;
    this.rsa = rsa;
  }

  /** RSA-2048, with everything that differs in one thing beside it. */
  public static TwoLayerSigningBenchmark withRsa() {
    return new TwoLayerSigningBenchmark("signing.two-layer", true);
  }

  /** P-256, the decision of one page alone. */
  public static TwoLayerSigningBenchmark withP256() {
    return new TwoLayerSigningBenchmark("signing.two-layer.p256", false);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String unit() {
    return "docs per core-second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    if (!rsa) {
      return measured(rounds, EllipticOffice.make());
    }
    try (var kit = KitOffice.open()) {
      return measured(rounds, kit.office());
    }
  }

  private Measured measured(Rounds rounds, SigningOffice office) throws Exception {
    var frozen = Papers.decision(1);
    var ours = new OwnSigning(office, frozen);
    var dss = DssSigning.inFields(office, frozen.bytes());
    var pdfBox = new PdfBoxSigning(office, frozen.bytes());
    var checked = new CheckedFirst(office.anchors());
    checked.ours(ours.sign().bytes());
    checked.theirs(dss.sign().bytes(), DssSigning.NAME);
    checked.theirs(pdfBox.sign().bytes(), PdfBoxSigning.NAME);
    rounds.warmUp(List.of(ours.work(), dss.work(), pdfBox.work()));
    var rates =
        rounds.takeTurns(
            List.of(ours.work(), dss.work(), pdfBox.work(), floor(office, frozen.bytes())));
    return new Measured(
        rates.get(0),
        Map.of(DssSigning.NAME, rates.get(1), PdfBoxSigning.NAME, rates.get(2)),
        Map.of("crypto floor", rates.get(3)),
        more(rounds, office, new Contestants(ours, dss, pdfBox)));
  }

  private Map<String, Object> more(Rounds rounds, SigningOffice office, Contestants decision)
      throws Exception {
    var more = new LinkedHashMap<String, Object>();
    if (rsa) {
      more.put("variants", new SigningVariants(rounds.forVariants(), office).measured());
    }
    more.put("heap", Heap.used(decision, rsa ? office : null));
    return more;
  }

  /** Who signs the one-page decision. */
  record Contestants(TwoLayers ours, TwoLayers dss, TwoLayers pdfBox) {}

  /** What no two-layer signing can do without: the file hashed once, and two signatures. */
  private static Work floor(SigningOffice office, byte[] file) {
    var attributes = new byte[300];
    return () -> {
      Digests.sha256(file);
      office.person().key().sign(attributes);
      office.agency().key().sign(attributes);
      return 1;
    };
  }
}
