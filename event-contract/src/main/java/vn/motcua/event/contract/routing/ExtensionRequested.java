package vn.motcua.event.contract.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * The agency expects to be late and asks the desk, at least a day before, for the one extension (NĐ
 * 118/2025, art. 19.6; form 04).
 */
public record ExtensionRequested(
    String dossierId,
    String routeId,
    String dossierCode,
    String holderAgency,
    Instant promisedAt,
    Instant proposedAt,
    @Nullable String apologyDocumentId,
    Instant requestedAt)
    implements PublicEvent {}
