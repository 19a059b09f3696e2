package vn.motcua.pades.sign;

/** Revision 0: every byte fixed, two empty signature fields, nobody has signed. */
public final class FrozenPdf implements PdfRevision {
  private final RevisionFile file;
  private final boolean fresh;

  FrozenPdf(RevisionFile file, boolean fresh) {
    this.file = file;
    this.fresh = fresh;
  }

  /** Takes over bytes just written by the preparer of this library. */
  public static FrozenPdf ofPrepared(byte[] owned) {
    return new FrozenPdf(RevisionFile.read(owned), true);
  }

  @Override
  public byte[] bytes() {
    return file.bytes().clone();
  }

  @Override
  public String sha256() {
    return file.sha256();
  }

  /** Whether it comes from the preparer of this process, not from stored bytes. */
  boolean isFresh() {
    return fresh;
  }

  RevisionFile file() {
    return file;
  }
}
