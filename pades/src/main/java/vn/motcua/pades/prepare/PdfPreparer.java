package vn.motcua.pades.prepare;

import vn.motcua.pades.Answer;
import vn.motcua.pades.sign.FrozenPdf;

/** Turns a typeset PDF into revision 0: two empty signature fields, every byte fixed. */
public final class PdfPreparer {

  /** Freezes a document; refused in words when it holds what a signed document must not hold. */
  public Answer<FrozenPdf> prepare(byte[] pdf, Preparation preparation) {
    throw new UnsupportedOperationException("" + pdf.length + preparation);
  }
}
