package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The citizen has taken the dossier back (status 7; NĐ 118/2025, art. 21). */
public record DossierWithdrawn(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    boolean afterAcceptance,
    Instant withdrawnAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
