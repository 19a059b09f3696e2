package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;
import vn.motcua.event.contract.Punctuality;

/** The consulted agency has answered; its words stay inside (NĐ 118/2025, art. 19.4). */
public record ConsultationAnswered(
    String dossierId,
    String routeId,
    String dossierCode,
    String consultationId,
    String consultedAgency,
    Instant answeredAt,
    Instant dueAt,
    Punctuality punctuality)
    implements PublicEvent {}
