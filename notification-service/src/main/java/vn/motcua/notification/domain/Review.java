package vn.motcua.notification.domain;

import java.time.Instant;
import vn.motcua.notification.domain.NoticeState.Delivered;
import vn.motcua.notification.domain.NoticeState.Failed;
import vn.motcua.notification.domain.NoticeState.OutcomeUnknown;
import vn.motcua.notification.domain.NoticeState.Planned;
import vn.motcua.notification.domain.NoticeState.Sending;
import vn.motcua.notification.domain.NoticeState.Sent;
import vn.motcua.notification.domain.NoticeState.Suppressed;

/** One look at one notice: may it leave now, later or never. */
record Review(Instant now, SendingRules rules, Reach reach) {

  NoticeState of(Notice notice) {
    return switch (notice.state()) {
      case Planned planned when planned.due(now) -> due(notice, planned);
      case Sending sending when !sending.unknownAfter().isAfter(now) -> sending.lost(now);
      case Planned _, Sending _, Sent _, Delivered _, Failed _, OutcomeUnknown _, Suppressed _ ->
          notice.state();
    };
  }

  private NoticeState due(Notice notice, Planned planned) {
    if (rules.tooOld(notice.facts(), now)) {
      return planned.suppressed(Failure.TOO_OLD, now);
    }
    return switch (reach) {
      case Reach.Erased _ -> planned.suppressed(Failure.CONTACT_ERASED, now);
      case Reach.Awaited _ -> soon(planned);
      case Reach.Known(var contact) when contact.version() < notice.contactVersion() ->
          soon(planned);
      case Reach.Known(var contact) when contact.on(notice.key().channel()).isEmpty() ->
          planned.suppressed(Failure.NO_CONTACT, now);
      case Reach.Known _ -> quiet(notice, planned);
    };
  }

  private Planned quiet(Notice notice, Planned planned) {
    var release = rules.release(notice.key(), now);
    return release.isAfter(now) ? planned.postponedTo(release) : planned;
  }

  private Planned soon(Planned planned) {
    return planned.postponedTo(now.plus(rules.backoff().first()));
  }
}
