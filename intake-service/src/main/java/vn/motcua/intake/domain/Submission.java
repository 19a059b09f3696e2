package vn.motcua.intake.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier came in.
 *
 * @param citizenId the citizen's opaque id; null when the desk received it for someone unknown here
 * @param bodyHash fingerprint of everything sent, so that a repetition is told from another content
 */
public record Submission(
    Channel channel,
    String submittedBy,
    @Nullable String citizenId,
    boolean consent,
    ResultDelivery delivery,
    Language language,
    Instant at,
    String bodyHash) {}
