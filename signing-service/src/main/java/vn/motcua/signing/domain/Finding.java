package vn.motcua.signing.domain;

import java.time.Instant;

/** What a reviewer found; a note says what to mend when the draft goes back. */
public record Finding(boolean passed, String person, String note, Instant at) {}
