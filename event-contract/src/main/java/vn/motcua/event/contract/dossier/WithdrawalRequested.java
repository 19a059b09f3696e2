package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The citizen asks to stop after acceptance; the outgoing document decides whether it is too late
 * (NĐ 118/2025, art. 21).
 */
public record WithdrawalRequested(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String documentId,
    Instant requestedAt,
    int nationalStatus)
    implements DossierEvent {}
