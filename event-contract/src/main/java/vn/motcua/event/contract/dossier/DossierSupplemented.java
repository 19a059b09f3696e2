package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The citizen has supplied what was asked for. */
public record DossierSupplemented(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant suppliedAt,
    int contentVersion,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
