package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The money has come in and a receipt was given (NĐ 118/2025, art. 24). The amount is in đồng. */
public record PaymentReceived(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    String feeCode,
    long amount,
    PaymentChannel paymentChannel,
    Instant paidAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
