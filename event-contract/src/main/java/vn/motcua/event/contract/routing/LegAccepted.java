package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The other agency has received papers and data (form 06). */
public record LegAccepted(
    String dossierId,
    String routeId,
    String dossierCode,
    String legId,
    String fromAgency,
    String toAgency,
    Instant acceptedAt,
    Instant dueAt)
    implements PublicEvent {}
