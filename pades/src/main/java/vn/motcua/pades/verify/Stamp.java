package vn.motcua.pades.verify;

import org.jspecify.annotations.Nullable;
import vn.motcua.pades.time.TimestampToken;

/**
 * A document timestamp as found in an archive revision, not judged yet.
 *
 * @param token absent when it cannot be read
 * @param digestOk the token is over the bytes before and around it
 */
record Stamp(
    ArchiveSection section, @Nullable TimestampToken token, Coverage coverage, boolean digestOk) {}
