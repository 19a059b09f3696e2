package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** Another agency is asked for its opinion by a day (NĐ 118/2025, art. 19.4). */
public record ConsultationRequested(
    String dossierId,
    String routeId,
    String dossierCode,
    String consultationId,
    String agency,
    String consultedAgency,
    Instant requestedAt,
    Instant dueAt)
    implements PublicEvent {}
