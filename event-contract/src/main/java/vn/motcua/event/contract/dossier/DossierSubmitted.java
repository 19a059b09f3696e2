package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A citizen, or an officer on her behalf, has handed in a dossier (NĐ 118/2025, art. 17). */
public record DossierSubmitted(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Channel channel,
    String procedureCode,
    int procedureVersion,
    @Nullable String caseCode,
    String placeOfAssistance,
    Instant submittedAt,
    int contentVersion,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
