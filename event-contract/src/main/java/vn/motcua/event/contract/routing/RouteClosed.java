package vn.motcua.event.contract.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/** The way of the dossier has ended. */
public record RouteClosed(
    String dossierId,
    String routeId,
    String dossierCode,
    RouteOutcome outcome,
    @Nullable String documentId,
    Instant closedAt)
    implements PublicEvent {}
