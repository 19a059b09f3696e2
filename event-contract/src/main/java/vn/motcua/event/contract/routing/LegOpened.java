package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** Another agency takes a leg of the way; it holds the dossier meanwhile (form 06). */
public record LegOpened(
    String dossierId,
    String routeId,
    String dossierCode,
    String legId,
    String fromAgency,
    String toAgency,
    int stepNumber,
    Instant openedAt,
    Instant dueAt)
    implements PublicEvent {}
