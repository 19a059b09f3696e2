package vn.motcua.routing.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was sent back.
 *
 * @param by null when a rejected document sent it back
 */
public record ReturnNote(
    int fromStep, int toStep, String reason, @Nullable String by, Instant at) {}
