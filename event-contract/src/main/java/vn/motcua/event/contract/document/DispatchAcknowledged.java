package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * The receiving agency has checked the document and acknowledged it the same day (NĐ 30/2020, art.
 * 21).
 */
public record DispatchAcknowledged(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String recipientAgency,
    Instant acknowledgedAt)
    implements PublicEvent {}
