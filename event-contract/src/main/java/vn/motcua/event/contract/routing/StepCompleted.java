package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;
import vn.motcua.event.contract.Punctuality;

/** A step is done, or was returned to an earlier one. */
public record StepCompleted(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    StepOutcome outcome,
    String agency,
    Instant completedAt,
    Instant dueAt,
    Punctuality punctuality)
    implements PublicEvent {}
