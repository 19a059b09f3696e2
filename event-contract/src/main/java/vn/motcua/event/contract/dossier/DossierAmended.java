package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * The citizen has changed the dossier before a decision (NĐ 118/2025, art. 21); the content has a
 * new version.
 */
public record DossierAmended(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant amendedAt,
    int contentVersion,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
