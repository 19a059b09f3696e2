package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** A fee is waived; its basis stays in the register (NĐ 118/2025, art. 24). */
public record FeeWaived(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    String feeCode,
    Instant waivedAt,
    int nationalStatus)
    implements DossierEvent {}
