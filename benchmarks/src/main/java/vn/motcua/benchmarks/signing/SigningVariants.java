package vn.motcua.benchmarks.signing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.benchmarks.Rounds;
import vn.motcua.benchmarks.Rounds.Work;
import vn.motcua.pades.sign.FrozenPdf;

/** The same two layers over other files, and layer 2 alone; each in turns with EU DSS. */
record SigningVariants(Rounds rounds, SigningOffice office) {

  Map<String, Object> measured() throws Exception {
    var seen = new LinkedHashMap<String, Object>();
    seen.put("10 pages", bothLayers(Papers.decision(10)));
    seen.put("400 pages", bothLayers(Papers.decision(400)));
    seen.put("20 MB", bothLayers(Papers.scans(20)));
    seen.put("layer 2, days later, layer 1 verified first", laterLayer(Papers.decision(1)));
    return seen;
  }

  private Map<String, Double> bothLayers(FrozenPdf document) throws Exception {
    var bytes = document.bytes();
    var frozen = FrozenPdf.ofPrepared(bytes);
    var ours = new OwnSigning(office, frozen);
    var dss = DssSigning.inFields(office, bytes);
    var checked = new CheckedFirst(office.anchors());
    checked.ours(ours.sign().bytes());
    checked.theirs(dss.sign().bytes(), DssSigning.NAME);
    return row(ours.work(), dss.work());
  }

  /** Stored bytes are read again, the person's layer verified in full, the agency's put on it. */
  private Map<String, Double> laterLayer(FrozenPdf frozen) throws Exception {
    var ours = new OwnSigning(office, frozen);
    var dss = DssSigning.inFields(office, frozen.bytes());
    var verification = new DssVerification(office.anchors());
    var ownStored = ours.personSigned();
    var dssStored = dss.personSigned();
    var checked = new CheckedFirst(office.anchors());
    checked.ours(ours.seal(ownStored).bytes());
    checked.theirs(dss.seal(dssStored).bytes(), DssSigning.NAME);
    return row(
        () -> {
          ours.seal(ownStored);
          return 1;
        },
        () -> {
          verification.reports(dssStored);
          dss.seal(dssStored);
          return 1;
        });
  }

  private Map<String, Double> row(Work ours, Work dss) throws Exception {
    var rates = rounds.measure(List.of(ours, dss));
    var row = new LinkedHashMap<String, Double>();
    row.put("docs per core-second", rounded(rates.get(0).median()));
    row.put(DssSigning.NAME, rounded(rates.get(0).median() / rates.get(1).median()));
    return row;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
