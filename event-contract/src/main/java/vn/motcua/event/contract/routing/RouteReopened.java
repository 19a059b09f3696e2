package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/**
 * The route is open again to mend an error of the agency within three working days (NĐ 118/2025,
 * art. 23.1).
 */
public record RouteReopened(
    String dossierId,
    String routeId,
    String dossierCode,
    String holderAgency,
    Instant reopenedAt,
    Instant dueAt)
    implements PublicEvent {}
