package vn.motcua.pades.sign;

import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.MalformedPdf;

/**
 * A document of ours at one point of its life: frozen, signed by the person, signed by the agency.
 *
 * <p>Only {@link FrozenPdf} takes the person's layer and only {@link PersonSignedPdf} the agency's:
 * the wrong order does not compile.
 */
public sealed interface PdfRevision permits FrozenPdf, SignedPdf {

  /** A copy of the whole file's bytes. */
  byte[] bytes();

  /** Lower-case hexadecimal SHA-256 of the whole file. */
  String sha256();

  /** Recognises stored bytes; refused when they are no file prepared by this library. */
  static Answer<PdfRevision> read(byte[] bytes) {
    try {
      return Answer.accept(RevisionFile.read(bytes.clone()).asRevision());
    } catch (MalformedPdf foreign) {
      return Answer.refuse(DocumentRefusal.NOT_PREPARED);
    }
  }
}
