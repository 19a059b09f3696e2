package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** A reserved number ended without a document; the register shows it (NĐ 30/2020, art. 15, 16). */
public record DocumentNumberVoided(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    int number,
    String symbol,
    LocalDate issuedOn,
    NumberVoid cause,
    Instant voidedAt)
    implements PublicEvent {}
