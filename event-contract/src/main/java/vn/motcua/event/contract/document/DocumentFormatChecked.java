package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The person in charge answers for the format (NĐ 30/2020, art. 12). */
public record DocumentFormatChecked(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    Instant checkedAt)
    implements PublicEvent {}
