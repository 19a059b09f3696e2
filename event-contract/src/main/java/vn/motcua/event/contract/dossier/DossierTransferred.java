package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * The desk has handed the dossier to the agency that resolves it, the same working day or the next
 * after 15:00 (NĐ 118/2025, art. 18.2; form 06).
 */
public record DossierTransferred(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant transferredAt,
    Instant papersDueAt,
    int nationalStatus)
    implements DossierEvent {}
