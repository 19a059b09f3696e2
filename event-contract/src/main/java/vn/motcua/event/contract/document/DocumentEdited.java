package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The words of the draft changed; reviewers begin again (NĐ 30/2020, art. 10, 11). */
public record DocumentEdited(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    int revision,
    Instant editedAt)
    implements PublicEvent {}
