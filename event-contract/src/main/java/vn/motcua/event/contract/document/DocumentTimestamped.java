package vn.motcua.event.contract.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * A trusted timestamp or long-term validation data was added to an issued document (RFC 3161; ETSI
 * EN 319 142-1).
 */
public record DocumentTimestamped(
    String documentId,
    @Nullable String dossierId,
    String agency,
    String documentType,
    SignatureLevel level,
    String sha256,
    Instant timestampedAt)
    implements PublicEvent {}
