package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** Money was given back to the citizen. The amount is in đồng. */
public record PaymentRefunded(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    String feeCode,
    long amount,
    Instant refundedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
