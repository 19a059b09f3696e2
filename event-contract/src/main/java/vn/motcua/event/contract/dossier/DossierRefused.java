package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * The desk has refused the dossier in writing; the undo window is over (form 03; NĐ 118/2025, art.
 * 17.2c).
 */
public record DossierRefused(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant refusedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
