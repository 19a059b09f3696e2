package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The withdrawal came too late: the document was issued (NĐ 118/2025, art. 21). */
public record CancellationRefused(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    Instant issuedAt,
    Instant refusedAt)
    implements PublicEvent {}
