package vn.motcua.signing.domain;

import java.util.Optional;

/** The three revisions that an issued document stands on, and the layers over them. */
public record ArchivedFiles(
    DocumentId document,
    String agency,
    StoredRevision frozen,
    SignatureLayer.Personal personal,
    SignatureLayer.OfAgency seal) {

  /** Empty while a document is not issued. */
  public static Optional<ArchivedFiles> of(OutgoingDocument document) {
    return document instanceof Issued issued
        ? Optional.of(
            new ArchivedFiles(
                issued.id(),
                issued.agency(),
                issued.signing().frozen(),
                issued.personal(),
                issued.seal()))
        : Optional.empty();
  }
}
