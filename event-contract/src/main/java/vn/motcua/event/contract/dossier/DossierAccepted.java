package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dossier is complete and valid; its time runs and a result is promised (form 01; NĐ 118/2025,
 * art. 17.3).
 */
public record DossierAccepted(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Channel channel,
    String procedureCode,
    int procedureVersion,
    @Nullable String caseCode,
    String placeOfAssistance,
    Instant acceptedAt,
    Instant promisedAt,
    int contentVersion,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
