package vn.motcua.pades.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfSource;

/** Says what a signed PDF proves under given trust anchors. Safe for use by many threads. */
public final class PdfVerifier {
  private final TrustAnchors anchors;

  public PdfVerifier(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /**
   * The report on a file; refused when it is no readable PDF. Never throws for a bad file.
   *
   * <p>Only a file in our own canonical form can be VALID. Any other is examined as far as possible
   * and is at best INDETERMINATE.
   */
  public Answer<VerificationReport> verify(byte[] pdf) {
    return verify(PdfSource.of(pdf));
  }

  /**
   * As {@link #verify(byte[])}, for a file on disk. One of ours is read piece by piece; any other
   * is loaded into memory.
   */
  public Answer<VerificationReport> verify(Path pdf) throws IOException {
    return Files.size(pdf) > PdfSource.LONGEST
        ? Answer.refuse(DocumentRefusal.TOO_LARGE)
        : verify(FileSource.of(pdf));
  }

  /** As {@link #verify(byte[])}, wherever the bytes lie. */
  public Answer<VerificationReport> verify(PdfSource pdf) {
    try {
      return Answer.accept(OwnFile.read(pdf, anchors).report());
    } catch (MalformedPdf foreign) {
      return ForeignFile.examine(pdf.bytes(), anchors);
    }
  }
}
