package vn.motcua.pades.verify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one document timestamp proves.
 *
 * @param field name of its field
 * @param authority absent when the timestamp cannot be read, as is {@code time}
 * @param time the time the authority states
 * @param revisionEnd length of the prefix of the file that the timestamp covers
 */
public record TimestampReport(
    String field,
    @Nullable SignerIdentity authority,
    @Nullable Instant time,
    Coverage coverage,
    long revisionEnd,
    Revocation revocation,
    Verdict verdict) {}
