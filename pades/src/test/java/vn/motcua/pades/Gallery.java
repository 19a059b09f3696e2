package vn.motcua.pades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.pades.append.AppendedSigning;
import vn.motcua.pades.append.FieldPlace;
import vn.motcua.pades.fixture.Annexes;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;

/** Writes samples of everything that is signed here to {@code target/gallery}, to be looked at. */
public final class Gallery {
  private Gallery() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "gallery"));
    Office office = new Office();
    byte[] decision = TestPapers.decision();
    for (int turn : new int[] {0, 90, 180, 270}) {
      byte[] turned = TestPapers.turned(turn);
      write(folder, "issued-" + turn, office.signedByBoth(turned).bytes());
      write(folder, "annex-" + turn, Annexes.sealed(office, turned, Annexes.ANNEX).bytes());
    }
    write(folder, "copy", Annexes.sealed(office, decision, Annexes.COPY).bytes());
    write(folder, "cropped", office.signedByBoth(cropped(decision)).bytes());
    byte[] foreign = ForeignSigner.sign(decision, office.chairman(), "SHA256withRSA");
    write(folder, "appended", appended(office, foreign));
  }

  private static byte[] appended(Office office, byte[] foreign) {
    return new AppendedSigning(office.anchors())
        .sign(foreign, office.agencyPlan(), new FieldPlace(1, Office.BOX), office.agency())
        .orElseThrow()
        .bytes();
  }

  private static byte[] cropped(byte[] file) {
    return Papers.changed(
        file,
        document ->
            document
                .getPage(0)
                .setCropBox(new org.apache.pdfbox.pdmodel.common.PDRectangle(60, 100, 500, 700)));
  }

  private static void write(Path folder, String name, byte[] file) throws IOException {
    Files.write(folder.resolve(name + ".pdf"), file);
  }
}
