package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A step will be due soon and its role was warned. */
public record StepWarned(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Instant warnedAt,
    Instant dueAt)
    implements PublicEvent {}
