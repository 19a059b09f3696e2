package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The officer has put the step back for his colleagues. */
public record StepReleased(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Instant releasedAt,
    Instant dueAt)
    implements PublicEvent {}
