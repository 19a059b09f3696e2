package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A step waits for an officer of a role in an agency. */
public record StepAssigned(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Instant assignedAt,
    Instant dueAt)
    implements PublicEvent {}
