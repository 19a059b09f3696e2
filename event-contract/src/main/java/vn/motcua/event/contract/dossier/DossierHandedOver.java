package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The result is in the hands of the citizen (status 10; NĐ 118/2025, art. 22). */
public record DossierHandedOver(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    HandOverMethod method,
    Instant handedOverAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
