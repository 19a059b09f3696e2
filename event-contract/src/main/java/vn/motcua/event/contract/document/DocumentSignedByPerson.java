package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;
import vn.motcua.event.contract.routing.Delegation;

/** Layer 1: the authorised person has signed the frozen bytes (NĐ 30/2020, art. 13). */
public record DocumentSignedByPerson(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    LocalDate issuedOn,
    Instant signedAt,
    String frozenSha256,
    String revisionSha256,
    @Nullable Delegation delegation,
    @Nullable String principalId,
    @Nullable String delegateId)
    implements PublicEvent {

  /** Signed in one's own right. */
  public DocumentSignedByPerson(
      String documentId,
      @Nullable String dossierId,
      String agency,
      String documentType,
      String symbol,
      LocalDate issuedOn,
      Instant signedAt,
      String frozenSha256,
      String revisionSha256) {
    this(
        documentId,
        dossierId,
        agency,
        documentType,
        symbol,
        issuedOn,
        signedAt,
        frozenSha256,
        revisionSha256,
        null,
        null,
        null);
  }
}
