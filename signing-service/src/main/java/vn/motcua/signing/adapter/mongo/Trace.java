package vn.motcua.signing.adapter.mongo;

import vn.motcua.aggregate.store.NewEvent;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.Drafted;
import vn.motcua.signing.domain.OutgoingDocument;
import vn.motcua.signing.domain.RefusedConfidential;
import vn.motcua.signing.domain.Sealed;

/** What stays in the history of a document though nobody outside hears of it. */
record Trace(String documentId, String step) {
  static NewEvent of(OutgoingDocument next) {
    var step = step(next);
    var type = "vn.motcua.document.trace." + step;
    return NewEvent.unpublished(type, new Trace(next.id().value(), step), next.id().value());
  }

  private static String step(OutgoingDocument next) {
    return switch (next) {
      case Drafted drafted -> "handling-set";
      case AwaitingPerson waiting -> "person-signing-begun";
      case AwaitingAgency waiting -> "agency-signing-begun";
      case Sealed sealed -> "checked-again";
      case RefusedConfidential stub -> "stub-approved";
      default -> "changed";
    };
  }
}
