package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** Its content was wrong: another document of the same kind replaces it (NĐ 30/2020, art. 18.3). */
public record DocumentReplaced(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    String replacementDocumentId,
    Instant replacedAt)
    implements PublicEvent {}
