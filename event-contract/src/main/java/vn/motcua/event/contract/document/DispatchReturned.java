package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The receiving agency sent the document back as invalid (NĐ 30/2020, art. 21). */
public record DispatchReturned(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String recipientAgency,
    Instant returnedAt)
    implements PublicEvent {}
