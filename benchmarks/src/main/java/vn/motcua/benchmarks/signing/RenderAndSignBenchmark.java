package vn.motcua.benchmarks.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.motcua.benchmarks.Benchmark;
import vn.motcua.benchmarks.Rounds;

/**
 * A form of one page with a table of 8 rows and a QR code, other words on each, typeset and signed
 * in two visible layers.
 */
public final class RenderAndSignBenchmark implements Benchmark {

  private final AtomicInteger count = new AtomicInteger();

  @Override
  public String name() {
    return "signing.render-and-sign";
  }

  @Override
  public String unit() {
    return "docs per core-second";
  }

  @Override
  public Measured run(Rounds rounds) throws Exception {
    try (var kit = KitOffice.open()) {
      var office = kit.office();
      var html = new HtmlForm();
      var slip = Slip.number(0);
      var own = new OwnSigning(office, Papers.frozen(OwnForm.typeset(slip)));
      var dss = DssSigning.inNewFields(office, html.typeset(slip));
      check(office, own.sign().bytes(), dss.sign().bytes());
      var rates =
          rounds.measure(
              List.of(
                  () -> {
                    own.signed(Papers.frozen(OwnForm.typeset(next())));
                    return 1;
                  },
                  () -> {
                    dss.signed(new InMemoryDocument(html.typeset(next())));
                    return 1;
                  }));
      return new Measured(rates.get(0), Map.of(HtmlForm.NAME, rates.get(1)), Map.of());
    }
  }

  private Slip next() {
    return Slip.number(count.incrementAndGet());
  }

  private static void check(SigningOffice office, byte[] ours, byte[] theirs) throws IOException {
    var checked = new CheckedFirst(office.anchors());
    checked.ours(ours);
    checked.theirs(theirs, HtmlForm.NAME);
    if (!words(ours).equals(words(theirs))) {
      throw new IllegalStateException(
          "not measured, for the pages differ:\n" + words(ours) + "\n" + words(theirs));
    }
  }

  /** Every word of the one page, in alphabetical order: columns are read in another order. */
  private static List<String> words(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      if (document.getNumberOfPages() != 1) {
        throw new IllegalStateException("not measured, for the form has more than one page");
      }
      var text = new PDFTextStripper().getText(document);
      return Arrays.stream(text.split("[\\s\u00a0]+"))
          .filter(word -> !word.isEmpty())
          .sorted()
          .toList();
    }
  }
}
