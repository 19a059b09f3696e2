package vn.motcua.event.contract.routing;

import java.time.Instant;
import vn.motcua.event.contract.PublicEvent;

/** The consulted agency kept silent; the head of the desk is told (NĐ 118/2025, art. 19.4). */
public record ConsultationUnanswered(
    String dossierId,
    String routeId,
    String dossierCode,
    String consultationId,
    String consultedAgency,
    Instant lateAt,
    Instant dueAt)
    implements PublicEvent {}
