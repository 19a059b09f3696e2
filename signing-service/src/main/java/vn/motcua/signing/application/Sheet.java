package vn.motcua.signing.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;

/** Everything printed on a document but its number and date; equal sheets give equal bytes. */
public record Sheet(
    String documentId,
    DocumentType type,
    DraftText text,
    Issuer issuer,
    String symbol,
    @Nullable String dossierCode,
    @Nullable Authority signer,
    Instant writtenAt) {}
