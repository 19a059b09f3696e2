package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** An electronic copy was issued and signed by the copying agency (NĐ 30/2020, art. 26). */
public record ElectronicCopyIssued(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    CopyForm copyForm,
    String copySymbol,
    Instant copiedAt)
    implements PublicEvent {}
