package vn.motcua.notification.webhook.domain;

import java.time.Instant;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Dispatch;

/** The e-mail that tells the keeper that his subscription was switched off. */
public sealed interface OwnerNotice {

  /** Waits for its next try. */
  record Waiting(int tries, Instant dueAt) implements OwnerNotice {

    /** Put off while a try is under way, so that nobody else begins one. */
    public Waiting claimed(Instant until) {
      return new Waiting(tries, until);
    }

    /** A letter whose fate is unknown is not sent again: the list shows the same. */
    public OwnerNotice after(Dispatch dispatch, Instant now, Backoff backoff, int most) {
      return switch (dispatch) {
        case Dispatch.Accepted _ -> new Sent(now);
        case Dispatch.Refused _, Dispatch.Unknown _ -> new Failed(now);
        case Dispatch.NothingLeft _ -> again(now, backoff);
        case Dispatch.RefusedForNow _ -> tries + 1 >= most ? new Failed(now) : again(now, backoff);
      };
    }

    private Waiting again(Instant now, Backoff backoff) {
      return new Waiting(tries + 1, now.plus(backoff.after(tries + 1)));
    }
  }

  /** The mail server has taken it. */
  record Sent(Instant at) implements OwnerNotice {}

  /** It could not be handed over, or nobody knows. */
  record Failed(Instant at) implements OwnerNotice {}
}
