package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** One of the linked procedures of the dossier got its own route (NĐ 63/2024). */
public record ChildRouteOpened(
    String dossierId,
    String routeId,
    String dossierCode,
    String childRouteId,
    String procedureCode,
    int procedureVersion,
    String holderAgency,
    Instant openedAt,
    Instant dueAt)
    implements PublicEvent {}
