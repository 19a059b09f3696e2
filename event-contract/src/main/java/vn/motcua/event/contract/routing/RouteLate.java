package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The promised time has passed without a result (NĐ 118/2025, art. 19.6). */
public record RouteLate(
    String dossierId,
    String routeId,
    String dossierCode,
    String holderAgency,
    Instant promisedAt,
    Instant lateAt)
    implements PublicEvent {}
