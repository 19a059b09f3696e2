package vn.motcua.pades.sign;

/** A file that the agency alone has signed; nothing more is added. */
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
  public String sha256() {
    return file.sha256();
  }

  /** Length in bytes of revision 0, a prefix of this file. */
  public int prefixLength() {
    return file.lastSection().start();
  }
}
