package vn.motcua.pades.verify;

import vn.motcua.pades.Answer;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cos.MalformedPdf;

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
    try {
      return Answer.accept(OwnFile.read(pdf, anchors).report());
    } catch (MalformedPdf foreign) {
      return ForeignFile.examine(pdf, anchors);
    }
  }
}
