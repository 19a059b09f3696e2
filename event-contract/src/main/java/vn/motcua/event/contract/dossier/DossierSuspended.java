package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** Resolving rests: for a supplement (5), a payment (6), or because it was stopped (8). */
public record DossierSuspended(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Suspension suspension,
    Instant suspendedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
