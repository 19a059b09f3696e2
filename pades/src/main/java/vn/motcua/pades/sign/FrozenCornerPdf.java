package vn.motcua.pades.sign;

import java.security.MessageDigest;
import vn.motcua.pades.Archiving;
import vn.motcua.pades.cos.PdfSource;

/** Revision 0 of a file that the agency signs alone: one empty field at the top right. */
public final class FrozenCornerPdf implements CornerRevision {
  private final RevisionFile file;
  private final boolean fresh;

  FrozenCornerPdf(RevisionFile file, boolean fresh) {
    this.file = file;
    this.fresh = fresh;
  }

  /** Takes over bytes just written by the preparer of this library. */
  public static FrozenCornerPdf ofPrepared(byte[] owned) {
    return new FrozenCornerPdf(RevisionFile.read(PdfSource.of(owned)), true);
  }

  /**
   * Takes over a file just written by the preparer of this library.
   *
   * @param running SHA-256 over all of it, not finished
   */
  public static FrozenCornerPdf ofPrepared(PdfSource file, MessageDigest running) {
    return new FrozenCornerPdf(RevisionFile.read(file, running), true);
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

  /** Whether the file is fit for archiving as PDF/A, by its claim. */
  public Archiving archiving() {
    return file.archiving();
  }

  /** Whether it comes from the preparer of this process, not from stored bytes. */
  boolean isFresh() {
    return fresh;
  }

  RevisionFile file() {
    return file;
  }
}
