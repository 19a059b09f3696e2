package vn.motcua.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The carrier's word on what became of one part.
 *
 * @param messageId the carrier's id of the part
 * @param reference our {@code user_message_reference}, when the carrier gives it back
 */
public record Receipt(
    @Nullable String messageId, @Nullable Integer reference, Outcome outcome, Instant at) {

  /** A final word. */
  public enum Outcome {
    DELIVERED,
    /** Undeliverable, deleted or rejected. */
    REJECTED,
    /** Its validity ran out. */
    EXPIRED
  }
}
