package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** Both layers stand and were verified; the document has left (NĐ 30/2020, art. 17, 18). */
public record DocumentIssued(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    @Nullable String dossierCode,
    int number,
    String symbol,
    LocalDate issuedOn,
    Instant issuedAt,
    String sha256,
    int pages,
    SignatureLevel level)
    implements PublicEvent {}
