package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The citizen must pay a fee, a charge or a tax (status 6 when it holds the dossier up; NĐ
 * 118/2025, art. 24). The amount is in đồng.
 */
public record PaymentRequired(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    String feeCode,
    FeeKind feeKind,
    FeeStage feeStage,
    @Nullable Long amount,
    Instant requiredAt,
    @Nullable Instant dueAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
