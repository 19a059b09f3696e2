package vn.motcua.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.notification.domain.NoticeState.Delivered;
import vn.motcua.notification.domain.NoticeState.Failed;
import vn.motcua.notification.domain.NoticeState.OutcomeUnknown;
import vn.motcua.notification.domain.NoticeState.Planned;
import vn.motcua.notification.domain.NoticeState.Sending;
import vn.motcua.notification.domain.NoticeState.Sent;
import vn.motcua.notification.domain.NoticeState.Suppressed;

/** What the world is to be told of a change: each notice's arrival in a new state, once. */
final class Announcement {

  private Announcement() {}

  static List<NoticeFact> between(Correspondence before, Correspondence after) {
    return after.notices().stream().flatMap(notice -> about(before, notice)).toList();
  }

  private static Stream<NoticeFact> about(Correspondence before, Notice notice) {
    var old = before.find(notice.id()).map(Notice::state);
    if (old.isPresent() && old.get().getClass() == notice.state().getClass()) {
      return Stream.empty();
    }
    return switch (notice.state()) {
      case Sent sent -> Stream.of(new NoticeFact.Sent(notice, sent.at()));
      case Delivered delivered -> arrived(notice, delivered, old.orElse(null) instanceof Sent);
      case Failed failed -> failed(notice, failed.reason(), failed.at());
      case OutcomeUnknown unknown -> failed(notice, Failure.OUTCOME_UNKNOWN, unknown.at());
      case Suppressed suppressed -> failed(notice, suppressed.reason(), suppressed.at());
      case Planned _, Sending _ -> Stream.empty();
    };
  }

  private static Stream<NoticeFact> arrived(Notice notice, Delivered state, boolean sentIsKnown) {
    var delivered = new NoticeFact.Delivered(notice, state.at());
    return sentIsKnown
        ? Stream.of(delivered)
        : Stream.of(new NoticeFact.Sent(notice, state.sentAt()), delivered);
  }

  private static Stream<NoticeFact> failed(Notice notice, Failure reason, Instant at) {
    return Stream.of(new NoticeFact.Failed(notice, reason, at));
  }
}
