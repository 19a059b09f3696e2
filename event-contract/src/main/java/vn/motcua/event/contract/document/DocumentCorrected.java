package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** Its form or procedure was wrong: a letter of correction mends it (NĐ 30/2020, art. 18.3). */
public record DocumentCorrected(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    String correctionDocumentId,
    Instant correctedAt)
    implements PublicEvent {}
