package vn.motcua.benchmarks.signing;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.benchmarks.Rounds.Work;
import vn.motcua.pades.Layer;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.TwoLayerSigning;

/**
 * Both visible layers of one frozen decision, RSA-2048, one thread; the file is ready in memory.
 */
public final class TwoLayerSigningBenchmark implements Benchmark {

  @Override
  public String name() {
    return "signing.two-layer";
  }

  @Override
  public String unit() {
    return "docs per core-second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    var fixture = SigningFixture.make();
    var measured =
        rounds.measure(
            List.of(ours(fixture), new DssSigning(fixture)::signBothLayers, floor(fixture)));
    return new Measured(
        measured.get(0),
        Map.of("EU DSS 6.4", measured.get(1)),
        Map.of("crypto floor", measured.get(2)));
  }

  private static Work ours(SigningFixture fixture) {
    var signing = new TwoLayerSigning(fixture.anchors());
    var person =
        new LayerPlan(
            Layer.PERSON,
            fixture.person().key().signer(),
            SigningFixture.SIGNED,
            fixture.person().picture());
    var agency =
        new LayerPlan(
            Layer.AGENCY,
            fixture.agency().key().signer(),
            SigningFixture.SIGNED.plusSeconds(60),
            fixture.agency().picture());
    return () -> {
      var one = signing.sign(fixture.frozen(), person, fixture.person().key()).orElseThrow();
      signing.sign(one, agency, fixture.agency().key()).orElseThrow();
      return 1;
    };
  }

  /** What no two-layer signing can do without: the file hashed once, and two RSA signatures. */
  private static Work floor(SigningFixture fixture) {
    var attributes = new byte[300];
    var file = fixture.frozen().bytes();
    return () -> {
      MessageDigest.getInstance("SHA-256").digest(file);
      fixture.person().key().sign(attributes);
      fixture.agency().key().sign(attributes);
      return 1;
    };
  }
}
