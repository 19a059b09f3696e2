package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The desk has adjusted the promise once, with an apology at least a day before it ran out (NĐ
 * 118/2025, art. 19.6; form 04).
 */
public record DossierExtended(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    Instant previousPromisedAt,
    Instant promisedAt,
    @Nullable String apologyDocumentId,
    Instant extendedAt,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
