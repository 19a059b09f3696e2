package vn.motcua.pades.sign;

import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.PdfSource;

/** Both layers are there; only timestamps and what proves them may still follow. */
public final class AgencySignedPdf implements SignedPdf {
  private final RevisionFile file;

  AgencySignedPdf(RevisionFile file) {
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

  @Override
  public int prefixLength() {
    return file.startOf(Layer.AGENCY);
  }

  RevisionFile file() {
    return file;
  }
}
