package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The original is kept in the issuing system (NĐ 30/2020, art. 19). */
public record DocumentArchived(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String sha256,
    Instant archivedAt)
    implements PublicEvent {}
