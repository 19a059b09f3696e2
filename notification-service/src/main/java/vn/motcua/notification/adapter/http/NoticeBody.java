package vn.motcua.notification.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Failure;
import vn.motcua.notification.domain.Notice;
import vn.motcua.notification.domain.NoticeState;
import vn.motcua.notification.domain.NoticeState.Delivered;
import vn.motcua.notification.domain.NoticeState.Failed;
import vn.motcua.notification.domain.NoticeState.OutcomeUnknown;
import vn.motcua.notification.domain.NoticeState.Planned;
import vn.motcua.notification.domain.NoticeState.Sending;
import vn.motcua.notification.domain.NoticeState.Sent;
import vn.motcua.notification.domain.NoticeState.Suppressed;

/**
 * One notice as it stands.
 *
 * @param to masked address; absent while nothing has left
 * @param plannedFor when it is tried next
 * @param failedAt when it failed or was given up
 * @param carriedBy the e-mail that carries what a short message did not
 */
record NoticeBody(
    String id,
    Channel channel,
    String template,
    int templateVersion,
    String state,
    @Nullable String to,
    @Nullable Instant plannedFor,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Failure failure,
    @Nullable Instant failedAt,
    @Nullable String carriedBy) {

  static NoticeBody of(Notice notice, @Nullable String carriedBy) {
    var state = notice.state();
    var trail = state.trace();
    return new NoticeBody(
        notice.id(),
        notice.key().channel(),
        notice.key().occasion().templateKey(),
        notice.templateVersion(),
        name(state),
        trail == null ? null : trail.to(),
        state instanceof Planned planned ? planned.dueAt() : null,
        sentAt(state),
        state instanceof Delivered delivered ? delivered.at() : null,
        failure(state),
        failedAt(state),
        carriedBy);
  }

  private static String name(NoticeState state) {
    return switch (state) {
      case Planned _ -> "PLANNED";
      case Sending _ -> "SENDING";
      case Sent _ -> "SENT";
      case Delivered _ -> "DELIVERED";
      case Failed _ -> "FAILED";
      case OutcomeUnknown _ -> "OUTCOME_UNKNOWN";
      case Suppressed _ -> "SUPPRESSED";
    };
  }

  private static @Nullable Instant sentAt(NoticeState state) {
    return switch (state) {
      case Sent sent -> sent.at();
      case Delivered delivered -> delivered.sentAt();
      case Planned _, Sending _, Failed _, OutcomeUnknown _, Suppressed _ -> null;
    };
  }

  private static @Nullable Failure failure(NoticeState state) {
    return switch (state) {
      case Failed failed -> failed.reason();
      case OutcomeUnknown _ -> Failure.OUTCOME_UNKNOWN;
      case Suppressed suppressed -> suppressed.reason();
      case Planned _, Sending _, Sent _, Delivered _ -> null;
    };
  }

  private static @Nullable Instant failedAt(NoticeState state) {
    return switch (state) {
      case Failed failed -> failed.at();
      case OutcomeUnknown unknown -> unknown.at();
      case Suppressed suppressed -> suppressed.at();
      case Planned _, Sending _, Sent _, Delivered _ -> null;
    };
  }
}
