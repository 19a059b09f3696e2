package vn.motcua.event.contract.dossier;

import java.time.Instant;

/** The result is on its way by public post (QĐ 45/2016/QĐ-TTg). */
public record ResultPosted(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant postedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
