package vn.motcua.pades.sign;

/** Both layers stand; nothing more is added. */
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
  public String sha256() {
    return file.sha256();
  }

  @Override
  public int prefixLength() {
    return file.lastSection().start();
  }

  RevisionFile file() {
    return file;
  }
}
