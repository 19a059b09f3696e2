package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The dossier is with the unit that resolves it (NĐ 118/2025, art. 18.2). */
public record DossierInProcessing(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    String holderAgency,
    Instant startedAt,
    int nationalStatus)
    implements DossierEvent {}
