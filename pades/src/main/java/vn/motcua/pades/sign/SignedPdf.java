package vn.motcua.pades.sign;

/** A document with at least one layer; its last revision reaches the end of the file. */
public sealed interface SignedPdf extends PdfRevision permits PersonSignedPdf, AgencySignedPdf {

  /** Length in bytes of the revision this layer was added to, a prefix of this file. */
  int prefixLength();
}
