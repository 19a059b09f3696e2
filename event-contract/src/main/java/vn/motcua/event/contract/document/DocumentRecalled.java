package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The document is recalled; it and its metadata are frozen (NĐ 30/2020, art. 18.4, Phụ lục VI). */
public record DocumentRecalled(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    LocalDate issuedOn,
    Instant recalledAt)
    implements PublicEvent {}
