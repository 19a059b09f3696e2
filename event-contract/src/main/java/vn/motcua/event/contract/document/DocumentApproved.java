package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The authorised person has approved the draft (NĐ 30/2020, art. 11). */
public record DocumentApproved(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant approvedAt)
    implements PublicEvent {}
