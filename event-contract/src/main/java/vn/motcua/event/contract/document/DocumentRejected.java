package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The document will not be issued. */
public record DocumentRejected(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant rejectedAt)
    implements PublicEvent {}
