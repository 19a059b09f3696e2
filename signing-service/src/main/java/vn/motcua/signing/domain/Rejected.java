package vn.motcua.signing.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ended without issue; its last draft is kept with all that was said of it. */
public record Rejected(
    Docket docket, Rejection rejection, List<VoidedNumber> voided, @Nullable Manuscript manuscript)
    implements OutgoingDocument {
  public Rejected {
    voided = List.copyOf(voided);
  }

  @Override
  public DocumentId id() {
    return docket.id();
  }

  @Override
  public String agency() {
    return docket.agency();
  }
}
