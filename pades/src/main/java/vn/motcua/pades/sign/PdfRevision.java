package vn.motcua.pades.sign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.FileSource;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.PdfSource;

/**
 * A document of ours at one point of its life: frozen, signed by the person, signed by the agency.
 *
 * <p>Only {@link FrozenPdf} takes the person's layer and only {@link PersonSignedPdf} the agency's:
 * the wrong order does not compile.
 */
public sealed interface PdfRevision permits FrozenPdf, SignedPdf {

  /** A copy of the whole file's bytes. */
  byte[] bytes();

  /** The file's bytes wherever they lie: nothing is copied. */
  PdfSource source();

  /** Lower-case hexadecimal SHA-256 of the whole file. */
  String sha256();

  /** Recognises stored bytes; refused when they are no file prepared by this library. */
  static Answer<PdfRevision> read(byte[] bytes) {
    return read(PdfSource.of(bytes.clone()));
  }

  /**
   * Recognises a file on disk, which is read piece by piece and must stay as it is while the
   * revision is in use; memory grows with its objects, not with their content.
   */
  static Answer<PdfRevision> read(Path file) throws IOException {
    return Files.size(file) > PdfSource.LONGEST
        ? Answer.refuse(DocumentRefusal.TOO_LARGE)
        : read(FileSource.of(file));
  }

  private static Answer<PdfRevision> read(PdfSource source) {
    try {
      return Answer.accept(RevisionFile.read(source).asRevision());
    } catch (MalformedPdf foreign) {
      return Answer.refuse(DocumentRefusal.NOT_PREPARED);
    }
  }
}
