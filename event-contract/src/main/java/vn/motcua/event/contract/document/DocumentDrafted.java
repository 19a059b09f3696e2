package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** A draft of an outgoing document exists (NĐ 30/2020, art. 10). */
public record DocumentDrafted(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant draftedAt)
    implements PublicEvent {}
