package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/**
 * The clocks of the route stand on the new promise; the first one is kept (NĐ 118/2025, art. 19.6).
 */
public record RoutePromisedAgain(
    String dossierId,
    String routeId,
    String dossierCode,
    Instant previousPromisedAt,
    Instant promisedAt,
    Instant dueAt)
    implements PublicEvent {}
