package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The withdrawal came in time: this document will not be issued (NĐ 118/2025, art. 21). */
public record DocumentCancelled(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant cancelledAt)
    implements PublicEvent {}
