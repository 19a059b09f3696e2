package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * A document marked confidential was refused before anything of it was taken (NĐ 30/2020, art.
 * 15.2, 16.3, 18.2).
 */
public record DocumentRefusedConfidential(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant refusedAt)
    implements PublicEvent {}
