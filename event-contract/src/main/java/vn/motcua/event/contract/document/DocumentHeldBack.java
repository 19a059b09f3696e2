package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * Both layers are on, but the check as a stranger found something; nothing leaves (TT
 * 15/2025/TT-BKHCN).
 */
public record DocumentHeldBack(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    String symbol,
    Instant heldBackAt)
    implements PublicEvent {}
