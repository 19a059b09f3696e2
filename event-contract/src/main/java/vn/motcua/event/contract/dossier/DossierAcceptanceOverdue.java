package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * Nobody accepted, returned or refused the dossier within eight working hours (NĐ 118/2025, art.
 * 17.2c).
 */
public record DossierAcceptanceOverdue(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant submittedAt,
    Instant dueAt,
    int nationalStatus)
    implements DossierEvent {}
