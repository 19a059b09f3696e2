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
 * A file that the agency signs alone (NĐ 30/2020/NĐ-CP, Annex I): an annex in a file of its own, or
 * an electronic copy. It is no {@link PdfRevision}: neither can be taken for the other.
 */
public sealed interface CornerRevision permits FrozenCornerPdf, SealedCornerPdf {

  /** A copy of the whole file's bytes. */
  byte[] bytes();

  /** The file's bytes wherever they lie: nothing is copied. */
  PdfSource source();

  /** Lower-case hexadecimal SHA-256 of the whole file. */
  String sha256();

  /** Recognises stored bytes; refused when they are no such file prepared by this library. */
  static Answer<CornerRevision> read(byte[] bytes) {
    return read(PdfSource.of(bytes.clone()));
  }

  /** As {@link #read(byte[])}, for a file on disk, which must stay as it is meanwhile. */
  static Answer<CornerRevision> read(Path file) throws IOException {
    return Files.size(file) > PdfSource.LONGEST
        ? Answer.refuse(DocumentRefusal.TOO_LARGE)
        : read(FileSource.of(file));
  }

  private static Answer<CornerRevision> read(PdfSource source) {
    try {
      return Answer.accept(RevisionFile.read(source).asCornerRevision());
    } catch (MalformedPdf foreign) {
      return Answer.refuse(DocumentRefusal.NOT_PREPARED);
    }
  }
}
