package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** A reviewer or the authorised person sent the draft back to be changed (NĐ 30/2020, art. 11). */
public record DocumentSentBack(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant sentBackAt)
    implements PublicEvent {}
