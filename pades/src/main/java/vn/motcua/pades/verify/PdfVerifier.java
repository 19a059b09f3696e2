package vn.motcua.pades.verify;

import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.TrustAnchors;

/** Says what a signed PDF proves under given trust anchors. Safe for use by many threads. */
public final class PdfVerifier {
  private final TrustAnchors anchors;

  public PdfVerifier(TrustAnchors anchors) {
    this.anchors = anchors;
  }

  /** The report on a file; refused when it is no readable PDF. Never throws for a bad file. */
  public Answer<VerificationReport> verify(byte[] pdf) {
    throw new UnsupportedOperationException(anchors + " " + pdf.length);
  }

  /** The person's layer of a file of ours; empty when the file is not strictly ours. */
  public Optional<LayerReport> personLayer(byte[] pdf) {
    throw new UnsupportedOperationException(anchors + " " + pdf.length);
  }
}
