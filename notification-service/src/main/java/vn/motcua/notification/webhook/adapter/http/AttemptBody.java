package vn.motcua.notification.webhook.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Attempt;
import vn.motcua.notification.webhook.domain.Outcome;

/**
 * One attempt.
 *
 * @param outcome DELIVERED, GONE or how it failed
 * @param status of the answer; absent when there was none
 */
record AttemptBody(
    String id,
    String eventId,
    String type,
    int number,
    Instant at,
    long millis,
    String outcome,
    @Nullable Integer status) {

  static AttemptBody of(Attempt attempt) {
    return new AttemptBody(
        attempt.id(),
        attempt.eventId(),
        attempt.type(),
        attempt.number(),
        attempt.at(),
        attempt.took().toMillis(),
        outcome(attempt.outcome()),
        status(attempt.outcome()));
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken _ -> "DELIVERED";
      case Outcome.Gone _ -> "GONE";
      case Outcome.Failed failed -> failed.fault().name();
    };
  }

  private static @Nullable Integer status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var status) -> Integer.valueOf(status);
      case Outcome.Gone _ -> Integer.valueOf(410);
      case Outcome.Failed(_, var status, _) -> status;
    };
  }
}
