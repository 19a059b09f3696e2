package vn.motcua.pades.sign;

/** Revision 0: every byte fixed, two empty signature fields, nobody has signed. */
public final class FrozenPdf implements PdfRevision {
  private final RevisionFile file;

  FrozenPdf(RevisionFile file) {
    this.file = file;
  }

  /** Takes over bytes just written by the preparer of this library. */
  public static FrozenPdf ofPrepared(byte[] owned) {
    return new FrozenPdf(RevisionFile.read(owned));
  }

  @Override
  public byte[] bytes() {
    return file.bytes().clone();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  RevisionFile file() {
    return file;
  }
}
