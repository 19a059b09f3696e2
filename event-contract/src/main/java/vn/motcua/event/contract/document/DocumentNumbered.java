package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** Number and date are reserved in the book of the agency and the year (NĐ 30/2020, art. 15). */
public record DocumentNumbered(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    int number,
    String symbol,
    LocalDate issuedOn,
    Instant numberedAt)
    implements PublicEvent {}
