package vn.motcua.event.contract.dossier;

import java.time.Instant;

/**
 * The contact record was erased: a tombstone stands on its private topic, and nobody may be told
 * any more (Luật 91/2025/QH15).
 */
public record ContactErased(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant erasedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
