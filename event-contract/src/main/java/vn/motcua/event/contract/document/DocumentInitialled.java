package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** A further reviewer put his initials on the draft (ký nháy; NĐ 30/2020, art. 12). */
public record DocumentInitialled(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant initialledAt)
    implements PublicEvent {}
