package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The other agency gave the leg back undone. */
public record LegReturned(
    String dossierId,
    String routeId,
    String dossierCode,
    String legId,
    String fromAgency,
    String toAgency,
    Instant returnedAt,
    Instant dueAt)
    implements PublicEvent {}
