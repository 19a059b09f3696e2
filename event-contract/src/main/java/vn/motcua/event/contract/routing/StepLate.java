package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A step has passed its due time and is not done. */
public record StepLate(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Instant lateAt,
    Instant dueAt)
    implements PublicEvent {}
