package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The head of the drafting unit answers for the content (NĐ 30/2020, art. 12). */
public record DocumentContentChecked(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant checkedAt)
    implements PublicEvent {}
