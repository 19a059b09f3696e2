package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** A late step was brought before a higher role, which must act. */
public record StepEscalated(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String escalatedToRole,
    String agency,
    Instant escalatedAt,
    Instant dueAt)
    implements PublicEvent {}
