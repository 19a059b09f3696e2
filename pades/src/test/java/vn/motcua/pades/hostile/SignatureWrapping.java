package vn.motcua.pades.hostile;

import java.util.List;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.TestPapers;

/**
 * Signature wrapping: the second signed part moves to where it is not read, and something else
 * takes its place.
 */
final class SignatureWrapping {
  private static final String OTHER_TEXT =
      "\n" + Stage.CONTENT + " 0 obj\n<</Length 2>>\nstream\nBT\nendstream\nendobj\n";

  private SignatureWrapping() {}

  static List<HostileFile> files() {
    byte[] foreign =
        ForeignSigner.sign(TestPapers.decision(), LongTermOffice.CHAIRMAN, "SHA256withRSA");
    return List.of(
        wrapped("second part moved behind new objects", Stage.ISSUED, ">" + OTHER_TEXT),
        wrapped("second part moved, new byte range before it", Stage.ISSUED, inGap(Stage.ISSUED)),
        wrapped("second part moved, B-LTA", Stage.SEALED, ">" + OTHER_TEXT),
        wrapped("second part moved, new byte range, B-LTA", Stage.SEALED, inGap(Stage.SEALED)),
        new HostileFile("signature wrapping: by other software", Stage.ISSUED, byOthers(foreign)),
        new HostileFile(
            "signature wrapping: the signed file carried inside another",
            Stage.ISSUED,
            carried(Stage.ISSUED)),
        new HostileFile(
            "signature wrapping: new file in front, signed file behind",
            Stage.ISSUED,
            Stage.bytes(Stage.latin1(Stage.FROZEN) + Stage.latin1(Stage.ISSUED))));
  }

  /** First part, signature, something else, second part. */
  private static HostileFile wrapped(String kind, byte[] file, String between) {
    String text = Stage.latin1(file);
    int gapEnd = text.indexOf('>', text.lastIndexOf("/Contents<"));
    String wrapped = text.substring(0, gapEnd) + between + text.substring(gapEnd);
    return new HostileFile("signature wrapping: " + kind, file, Stage.bytes(wrapped));
  }

  /** A byte range that skips what is new: it stands in the gap, before the one that was signed. */
  private static String inGap(byte[] file) {
    String text = Stage.latin1(file);
    int gapStart = text.lastIndexOf("/Contents<") + 9;
    int gapEnd = text.indexOf('>', gapStart) + 1;
    String range =
        String.format(
            ">/ByteRange[0 %d %010d %d]>>\nendobj\n%s",
            gapStart, gapEnd, file.length - gapEnd, OTHER_TEXT);
    return range.replace(
        String.format("%010d", gapEnd), String.format("%010d", gapEnd + range.length()));
  }

  /**
   * PDFBox writes /ByteRange before /Contents, so that a new one does not touch the second part.
   */
  private static byte[] byOthers(byte[] signed) {
    String text = Stage.latin1(signed);
    int at = text.indexOf("/ByteRange");
    String old = text.substring(at, text.indexOf(']', at) + 1);
    String[] numbers = old.substring(old.indexOf('[') + 1, old.length() - 1).trim().split(" +");
    int gapEnd = Integer.parseInt(numbers[2]);
    int end = gapEnd + Integer.parseInt(numbers[3]);
    int moved = gapEnd + OTHER_TEXT.length();
    String range = "/ByteRange [0 " + numbers[1] + " " + moved + " " + numbers[3];
    String padded = range + " ".repeat(Math.max(0, old.length() - range.length() - 1)) + "]";
    String edited = text.replace(old, padded);
    return Stage.bytes(edited.substring(0, gapEnd) + OTHER_TEXT + edited.substring(gapEnd, end));
  }

  private static byte[] carried(byte[] signed) {
    return Update.of(Stage.FROZEN).stream(
            Stage.size(Stage.FROZEN), "/Type/EmbeddedFile", Stage.latin1(signed))
        .finished();
  }
}
