package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * The citizen supplied nothing within 15 days of the notice (5 to 8, final; NĐ 118/2025, art.
 * 19.5).
 */
public record DossierAutoClosed(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant requestedAt,
    Instant closedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
