package vn.motcua.signing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The revisions that an issued document stands on, the layers over them, and its long-term forms.
 */
public record ArchivedFiles(
    DocumentId document,
    String agency,
    StoredRevision frozen,
    SignatureLayer.Personal personal,
    SignatureLayer.OfAgency seal,
    List<ArchiveRevision> longTerm) {
  public ArchivedFiles {
    longTerm = List.copyOf(longTerm);
  }

  /** Empty while a document is not issued. */
  public static Optional<ArchivedFiles> of(OutgoingDocument document) {
    return document instanceof Issued issued
        ? Optional.of(
            new ArchivedFiles(
                issued.id(),
                issued.agency(),
                issued.signing().frozen(),
                issued.personal(),
                issued.seal(),
                longTerm(issued.timestamp())))
        : Optional.empty();
  }

  private static List<ArchiveRevision> longTerm(Timestamping proof) {
    return switch (proof) {
      case Timestamping.Pending owed -> List.of();
      case Timestamping.Held held -> held.revisions();
    };
  }

  /** The revision that is handed out. */
  public StoredRevision newest() {
    return longTerm.isEmpty() ? seal.revision() : longTerm.getLast().revision();
  }

  /** The sealed file and the earlier long-term forms, once a newer one stands over them. */
  public List<StoredRevision> superseded() {
    var all = new ArrayList<StoredRevision>(List.of(seal.revision()));
    longTerm.forEach(form -> all.add(form.revision()));
    return List.copyOf(all.subList(0, all.size() - 1));
  }
}
