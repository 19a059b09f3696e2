package vn.motcua.event.contract.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.contract.Punctuality;

/** The result lies ready; the clock has ended (status 9). */
public record ResultReady(
    String dossierId,
    String dossierCode,
    String receivingAgency,
    String competentAgency,
    @Nullable String documentId,
    Instant readyAt,
    Instant promisedAt,
    Punctuality punctuality,
    int contactVersion,
    int nationalStatus)
    implements DossierEvent {}
