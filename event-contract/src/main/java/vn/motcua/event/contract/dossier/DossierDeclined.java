package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.Punctuality;

/**
 * The competent agency has decided against the request in writing; the answer lies ready (4 to 9;
 * NĐ 118/2025, art. 19.3).
 */
public record DossierDeclined(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String documentId,
    Instant declinedAt,
    Instant promisedAt,
    Punctuality punctuality,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
