package vn.motcua.pades.load;

import java.nio.file.Path;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.verify.PdfVerifier;

/** Prepares, signs, seals and verifies a file on disk, in a process of its own. */
public final class LargeFileRun {
  private LargeFileRun() {}

  public static void main(String[] arguments) throws Exception {
    Path scan = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Path issued = folder.resolve("issued.pdf");
    Office office = new Office();
    var frozen =
        new PdfPreparer()
            .prepare(scan, Office.ON_PAGE_ONE, folder.resolve("frozen.pdf"))
            .orElseThrow();
    var one =
        office
            .signing()
            .sign(frozen, office.personPlan(), office.chairman(), folder.resolve("one.pdf"))
            .orElseThrow();
    office.signing().sign(one, office.agencyPlan(), office.agency(), issued).orElseThrow();
    var report = new PdfVerifier(office.anchors()).verify(issued).orElseThrow();
    System.out.println(report.verdict().reason());
  }
}
