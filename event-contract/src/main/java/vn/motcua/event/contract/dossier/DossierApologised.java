package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The office has apologised for a promise it broke; it may not promise again a second time (NĐ
 * 118/2025, art. 19.6; form 04).
 */
public record DossierApologised(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String apologyDocumentId,
    Instant promisedAt,
    Instant apologisedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
