package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The way of an accepted dossier through the steps of its procedure is open. */
public record RouteOpened(
    String dossierId,
    String routeId,
    String dossierCode,
    String procedureCode,
    int procedureVersion,
    String holderAgency,
    int stepCount,
    Instant openedAt,
    Instant dueAt)
    implements PublicEvent {}
