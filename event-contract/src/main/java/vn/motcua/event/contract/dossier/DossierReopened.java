package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result holds an error of the agency and is mended within three working days (10 to 4; NĐ
 * 118/2025, art. 23.1).
 */
public record DossierReopened(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String documentId,
    Instant reopenedAt,
    Instant dueAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
