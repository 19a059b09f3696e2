package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The citizen is asked to take part in a verification at a time (NĐ 118/2025, art. 19.4a). */
public record VerificationScheduled(
    String dossierId,
    String routeId,
    String dossierCode,
    String agency,
    Instant scheduledAt,
    Instant scheduledFor)
    implements PublicEvent {}
