package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

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
    String revisionSha256)
    implements PublicEvent {}
