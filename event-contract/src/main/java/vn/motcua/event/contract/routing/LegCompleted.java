package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;
import vn.motcua.event.contract.Punctuality;

/** The leg is done and the dossier is back with the agency that gave it. */
public record LegCompleted(
    String dossierId,
    String routeId,
    String dossierCode,
    String legId,
    String fromAgency,
    String toAgency,
    Instant completedAt,
    Instant dueAt,
    Punctuality punctuality)
    implements PublicEvent {}
