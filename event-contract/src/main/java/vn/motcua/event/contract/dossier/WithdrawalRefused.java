package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Too late to withdraw: the result was issued before (NĐ 118/2025, art. 21). */
public record WithdrawalRefused(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String documentId,
    Instant refusedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
