package vn.motcua.signing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stored files of a document, each a form it went through on its way. */
public final class Revisions {
  private Revisions() {}

  /** What a stored file is. */
  public enum Form {
    /** Frozen, signed by nobody. */
    UNSIGNED,
    /** Layer 1 alone. */
    PERSON_ONLY,
    /** Both layers. */
    COMPLETE,
    /** Both layers and what was added behind them to make them last. */
    LASTING
  }

  /** In the order in which they came to be; without those of signings that ended void. */
  public static List<StoredRevision> of(OutgoingDocument document) {
    return switch (document) {
      case AwaitingPerson it -> List.of(it.signing().frozen());
      case AwaitingAgency it -> List.of(it.signing().frozen(), it.personal().revision());
      case Sealed it ->
          List.of(it.signing().frozen(), it.personal().revision(), it.seal().revision());
      case Issued it -> ofIssued(it);
      case Drafted it -> List.of();
      case Approved it -> List.of();
      case Rejected it -> List.of();
      case RefusedConfidential it -> List.of();
    };
  }

  private static List<StoredRevision> ofIssued(Issued it) {
    var revisions = new ArrayList<StoredRevision>();
    revisions.add(it.signing().frozen());
    revisions.add(it.personal().revision());
    revisions.add(it.seal().revision());
    if (it.timestamp() instanceof Timestamping.Held held) {
      held.revisions().forEach(form -> revisions.add(form.revision()));
    }
    return List.copyOf(revisions);
  }

  /** What the file with that hash is to the document; empty when it is none of its files. */
  public static Optional<Form> form(OutgoingDocument document, String sha256) {
    var place = of(document).stream().map(StoredRevision::sha256).toList().indexOf(sha256);
    var forms = Form.values();
    return place < 0 ? Optional.empty() : Optional.of(forms[Math.min(place, forms.length - 1)]);
  }

  /** The signing that holds the document's number; empty while it has none. */
  public static Optional<Signing> signing(OutgoingDocument document) {
    return switch (document) {
      case Issued it -> Optional.of(it.signing());
      case Unissued it -> it.held();
      case Rejected it -> Optional.empty();
      case RefusedConfidential it -> Optional.empty();
    };
  }
}
