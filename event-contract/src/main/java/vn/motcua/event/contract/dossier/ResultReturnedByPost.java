package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The post could not deliver the result; it lies at the desk again (QĐ 45/2016/QĐ-TTg). */
public record ResultReturnedByPost(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant returnedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
