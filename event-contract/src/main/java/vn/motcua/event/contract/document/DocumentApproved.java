package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;
import vn.motcua.event.contract.routing.Delegation;

/** The authorised person has approved the draft (NĐ 30/2020, art. 11). */
public record DocumentApproved(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant approvedAt,
    @Nullable Delegation delegation,
    @Nullable String principalId,
    @Nullable String delegateId)
    implements PublicEvent {

  /** Approved in one's own right. */
  public DocumentApproved(
      String documentId,
      @Nullable String dossierId,
      String agency,
      String documentType,
      Instant approvedAt) {
    this(documentId, dossierId, agency, documentType, approvedAt, null, null, null);
  }
}
