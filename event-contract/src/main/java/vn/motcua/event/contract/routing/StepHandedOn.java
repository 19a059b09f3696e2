package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The step went on to another role in the same agency; its time keeps running (form 06). */
public record StepHandedOn(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String fromRole,
    String role,
    String agency,
    Instant handedOnAt,
    Instant dueAt)
    implements PublicEvent {}
