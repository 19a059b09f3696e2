package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Path;
import vn.motcua.pades.Answer;

/**
 * The agency's signature on a file it signs alone, waiting for its value from a key near or far.
 */
public final class PendingCorner {
  private final PendingLayer layer;

  PendingCorner(PendingLayer layer) {
    this.layer = layer;
  }

  /** DER SET of signed attributes: the content to sign, never a bare digest. */
  public byte[] toBeSigned() {
    return layer.toBeSigned();
  }

  /** Embeds a signature value after verifying it with the certificate. */
  public Answer<SealedCornerPdf> complete(byte[] signatureValue) {
    return layer.complete(signatureValue).map(PendingCorner::sealed);
  }

  /** As {@link #complete(byte[])}, written to {@code target}, never held whole in memory. */
  public Answer<SealedCornerPdf> complete(byte[] signatureValue, Path target) throws IOException {
    return layer.complete(signatureValue, target).map(PendingCorner::sealed);
  }

  /** A corner file has no layer but the agency's. */
  private static SealedCornerPdf sealed(SignedPdf signed) {
    return switch (signed) {
      case AgencySignedPdf sealed -> new SealedCornerPdf(sealed.file());
      case PersonSignedPdf _ -> throw new IllegalStateException("a layer of no corner file");
    };
  }
}
