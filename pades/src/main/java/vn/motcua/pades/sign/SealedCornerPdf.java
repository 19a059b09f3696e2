package vn.motcua.pades.sign;

import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.PdfSource;

/**
 * A file that the agency alone has signed; only timestamps and what proves them may still follow.
 */
public final class SealedCornerPdf implements CornerRevision {
  private final RevisionFile file;

  SealedCornerPdf(RevisionFile file) {
    this.file = file;
  }

  @Override
  public byte[] bytes() {
    return file.copy();
  }

  @Override
  public PdfSource source() {
    return file.source();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  /** Length in bytes of revision 0, a prefix of this file. */
  public int prefixLength() {
    return file.startOf(Layer.AGENCY);
  }
}
