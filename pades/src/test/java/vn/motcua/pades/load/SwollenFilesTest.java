package vn.motcua.pades.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.prepare.PdfIntake;
import vn.motcua.pades.verify.PdfVerifier;

/** Small files that would fill the memory of whoever unpacks them. */
class SwollenFilesTest {
  private static final PdfVerifier VERIFIER = new PdfVerifier(TrustAnchors.of(List.of()));
  private static final int HUGE = 40 << 20;
  private static final int ORDINARY = 100;

  @Test
  void refusesAnObjectStreamThatSwells() {
    assertTooLarge(file("/Filter/FlateDecode", packed(HUGE), "", crossReferences()));
  }

  @Test
  void refusesAnObjectStreamPackedTwice() {
    byte[] twice = packed(packed(HUGE));

    assertTooLarge(file("/Filter[/FlateDecode/FlateDecode]", twice, "", crossReferences()));
  }

  @Test
  void refusesCrossReferencesThatSwell() {
    assertTooLarge(
        file("/Filter/FlateDecode", packed(ORDINARY), "/Filter/FlateDecode", packed(HUGE)));
  }

  @Test
  void refusesRowsWiderThanAnyTable() {
    String wide = "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>";

    assertTooLarge(file("/Filter/FlateDecode", packed(ORDINARY), wide, packed(crossReferences())));
  }

  @Test
  void readsAnOrdinaryFileWithPackedObjects() {
    assertThat(PdfIntake.inspect(Papers.compressed(TestPapers.decision(2))))
        .isInstanceOf(Answer.Accepted.class);
  }

  private static void assertTooLarge(byte[] file) {
    assertThat(file).hasSizeLessThan(1 << 20);
    assertThat(PdfIntake.inspect(file)).isEqualTo(Answer.refuse(DocumentRefusal.TOO_LARGE));
    assertThat(VERIFIER.verify(file)).isEqualTo(Answer.refuse(DocumentRefusal.TOO_LARGE));
  }

  /** A file whose catalog points into object stream 4; object 5 holds the cross references. */
  private static byte[] file(
      String objectFilter, byte[] objects, String crossFilter, byte[] crossReferences) {
    var out = new ByteArrayOutputStream();
    write(out, "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm 3 0 R>>\nendobj\n");
    write(out, "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
    write(out, "4 0 obj\n<</Type/ObjStm/N 1/First 4/Length " + objects.length);
    write(out, objectFilter + ">>stream\n");
    out.writeBytes(objects);
    write(out, "\nendstream\nendobj\n");
    int start = out.size();
    write(out, "5 0 obj\n<</Type/XRef/Size 6/Root 1 0 R/W[1 4 2]/Length ");
    write(out, crossReferences.length + crossFilter + ">>stream\n");
    out.writeBytes(crossReferences);
    write(out, "\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
    return out.toByteArray();
  }

  /** Rows for objects 0 to 5 of {@link #file}: 3 lies in object stream 4. */
  private static byte[] crossReferences() {
    String head = new String(file("", new byte[0], "", new byte[0]), ISO_8859_1);
    var rows = ByteBuffer.allocate(6 * 7);
    rows.put((byte) 0).putInt(0).putShort((short) -1);
    for (int number : new int[] {1, 2}) {
      rows.put((byte) 1).putInt(head.indexOf(number + " 0 obj")).putShort((short) 0);
    }
    rows.put((byte) 2).putInt(4).putShort((short) 0);
    rows.put((byte) 1).putInt(head.indexOf("4 0 obj")).putShort((short) 0);
    rows.put((byte) 0).putInt(0).putShort((short) 0);
    return rows.array();
  }

  private static byte[] packed(int blanks) {
    byte[] content = " ".repeat(blanks).getBytes(ISO_8859_1);
    System.arraycopy("3 0 <<>>".getBytes(ISO_8859_1), 0, content, 0, 8);
    return packed(content);
  }

  private static byte[] packed(byte[] content) {
    var out = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(out)) {
      deflating.write(content);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(ISO_8859_1));
  }
}
