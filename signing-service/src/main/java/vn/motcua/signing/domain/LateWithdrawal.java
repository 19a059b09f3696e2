package vn.motcua.signing.domain;

import java.time.Instant;

/** A withdrawal of the dossier that came after the issue, by the event that told of it. */
public record LateWithdrawal(String eventId, Instant at) {}
