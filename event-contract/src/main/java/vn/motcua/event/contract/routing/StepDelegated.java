package vn.motcua.event.contract.routing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.PublicEvent;

/**
 * The step fell to a deputy during an absence, or to a person authorised in writing (NĐ 30/2020,
 * art. 13).
 */
public record StepDelegated(
    String dossierId,
    String routeId,
    String dossierCode,
    int stepNumber,
    String stepKey,
    String role,
    String agency,
    Delegation delegation,
    Instant delegatedAt,
    @Nullable Instant delegatedUntil,
    Instant dueAt)
    implements PublicEvent {}
