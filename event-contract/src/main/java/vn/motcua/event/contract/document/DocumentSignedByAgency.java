package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * Layer 2: the records clerk has added the agency's signature after the person's (NĐ 30/2020, art.
 * 17, 32.2).
 */
public record DocumentSignedByAgency(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    LocalDate issuedOn,
    Instant signedAt,
    String revisionSha256)
    implements PublicEvent {}
