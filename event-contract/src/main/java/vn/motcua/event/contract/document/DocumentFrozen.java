package vn.motcua.event.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * Number, date and both empty signature fields are in; exactly these bytes are shown and signed.
 */
public record DocumentFrozen(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    LocalDate issuedOn,
    String frozenSha256,
    Instant frozenAt)
    implements PublicEvent {}
