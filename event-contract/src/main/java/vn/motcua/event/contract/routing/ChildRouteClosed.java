package vn.motcua.event.contract.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** One of the linked procedures has ended (NĐ 63/2024). */
public record ChildRouteClosed(
    String dossierId,
    String routeId,
    String dossierCode,
    String childRouteId,
    String procedureCode,
    RouteOutcome outcome,
    @Nullable String documentId,
    Instant closedAt)
    implements PublicEvent {}
