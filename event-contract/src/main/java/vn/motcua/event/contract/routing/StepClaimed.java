package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** An officer of the role has taken the step; who it is stays inside. */
public record StepClaimed(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Instant claimedAt,
    Instant dueAt)
    implements PublicEvent {}
