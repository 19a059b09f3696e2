package vn.motcua.notification.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Life of a notice; each state offers only what may come next, and nothing leads to a second send.
 */
public sealed interface NoticeState {

  /** Waits for its moment; nothing of it has left. */
  record Planned(Instant dueAt, int outages, int refusals) implements NoticeState {

    static Planned at(Instant dueAt) {
      return new Planned(dueAt, 0, 0);
    }

    boolean due(Instant now) {
      return !dueAt.isAfter(now);
    }

    Planned postponedTo(Instant at) {
      return new Planned(at, outages, refusals);
    }

    Planned afterOutage(Instant now, Backoff backoff) {
      return new Planned(now.plus(backoff.after(outages + 1)), outages + 1, refusals);
    }

    Sending claimed(Trail trail, Instant unknownAfter) {
      return new Sending(trail, unknownAfter, outages, refusals);
    }

    Suppressed suppressed(Failure reason, Instant at) {
      return new Suppressed(reason, at);
    }
  }

  /** Stored before it leaves; from here on it may have left. */
  record Sending(Trail trail, Instant unknownAfter, int outages, int refusals)
      implements NoticeState {

    NoticeState accepted(List<String> messageIds, Instant at) {
      return new Sent(trail.taken(messageIds), at);
    }

    Planned nothingLeft(Instant now, Backoff backoff) {
      return new Planned(now, outages, refusals).afterOutage(now, backoff);
    }

    NoticeState refusedForNow(Instant now, SendingRules rules) {
      if (refusals + 1 >= rules.mostRefusals()) {
        return new Failed(trail, Failure.EXPIRED, now);
      }
      return new Planned(now.plus(rules.backoff().after(refusals + 1)), 0, refusals + 1);
    }

    Failed refused(Instant at) {
      return new Failed(trail, Failure.REJECTED, at);
    }

    OutcomeUnknown lost(Instant at) {
      return new OutcomeUnknown(trail, at);
    }

    NoticeState told(Receipt receipt) {
      var told = trail.told(receipt);
      return settled(
          told, receipt.at(), receipt, new Sending(told, unknownAfter, outages, refusals));
    }
  }

  /** The carrier or the mail server has taken it over. */
  record Sent(Trail trail, Instant at) implements NoticeState {

    NoticeState told(Receipt receipt) {
      var told = trail.told(receipt);
      return settled(told, at, receipt, new Sent(told, at));
    }
  }

  /** It has arrived. */
  record Delivered(Trail trail, Instant sentAt, Instant at) implements NoticeState {}

  /** It has not arrived, and will not. */
  record Failed(Trail trail, Failure reason, Instant at) implements NoticeState {}

  /** Nobody knows whether it left; never sent again. A late word of the carrier is still heard. */
  record OutcomeUnknown(Trail trail, Instant at) implements NoticeState {

    Sent accepted(List<String> messageIds, Instant at) {
      return new Sent(trail.taken(messageIds), at);
    }

    NoticeState told(Receipt receipt) {
      var told = trail.told(receipt);
      return settled(told, receipt.at(), receipt, new OutcomeUnknown(told, at));
    }
  }

  /** Never to leave, with the reason. */
  record Suppressed(Failure reason, Instant at) implements NoticeState {}

  /** The trace of its leaving, when it has left or may have. */
  default @Nullable Trail trace() {
    return switch (this) {
      case Planned _, Suppressed _ -> null;
      case Sending sending -> sending.trail();
      case Sent sent -> sent.trail();
      case Delivered delivered -> delivered.trail();
      case Failed failed -> failed.trail();
      case OutcomeUnknown unknown -> unknown.trail();
    };
  }

  private static NoticeState settled(
      Trail told, Instant sentAt, Receipt receipt, NoticeState otherwise) {
    return switch (receipt.outcome()) {
      case DELIVERED -> told.delivered() ? new Delivered(told, sentAt, receipt.at()) : otherwise;
      case REJECTED -> new Failed(told, Failure.REJECTED, receipt.at());
      case EXPIRED -> new Failed(told, Failure.EXPIRED, receipt.at());
    };
  }
}
