package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * The document was sent to a receiving agency, the day it was signed or the next working day (NĐ
 * 30/2020, art. 18).
 */
public record DocumentDispatched(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String recipientAgency,
    Instant dispatchedAt)
    implements PublicEvent {}
