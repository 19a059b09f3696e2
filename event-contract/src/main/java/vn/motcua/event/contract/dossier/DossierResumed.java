package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** Resolving goes on after a suspension, with the promise as it now stands. */
public record DossierResumed(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Suspension suspension,
    Instant resumedAt,
    Instant promisedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
