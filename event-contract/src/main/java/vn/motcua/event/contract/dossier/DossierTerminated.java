package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** Resolving has ended for good without a result (status 8 as an end state). */
public record DossierTerminated(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Termination termination,
    Instant terminatedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
