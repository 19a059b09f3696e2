package vn.motcua.notification.webhook.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.Message;
import vn.motcua.notification.webhook.domain.OwnerNotice;
import vn.motcua.notification.webhook.domain.Standing;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.SwitchOffReason;

/** Tells keepers by e-mail that their subscription was switched off. */
public final class TellKeepers {

  private static final int ROUND = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Subscriptions subscriptions;
  private final Carrier mail;
  private final Duration patience;
  private final Backoff backoff;
  private final int mostRefusals;
  private final Clock clock;

  /**
   * @param patience to hand a letter over, well below the five minutes that a claim lasts
   */
  public TellKeepers(
      Subscriptions subscriptions,
      Carrier mail,
      Duration patience,
      Backoff backoff,
      int mostRefusals,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.mail = mail;
    this.patience = patience;
    this.backoff = backoff;
    this.mostRefusals = mostRefusals;
    this.clock = clock;
  }

  /** One round over those that are to be told; blocks. */
  public void handle() {
    subscriptions.withNoticeDue(clock.instant(), ROUND).forEach(this::tell);
  }

  private void tell(Subscription seen) {
    var until = clock.instant().plus(LEASE).truncatedTo(ChronoUnit.MILLIS);
    var mine =
        subscriptions
            .change(seen.id(), subscription -> claimed(subscription, seen, until))
            .filter(subscription ->
                subscription.notice() instanceof OwnerNotice.Waiting(_, var due)
                    && due.equals(until));
    mine.ifPresent(subscription -> carry(subscription, until));
  }

  private static Subscription claimed(Subscription current, Subscription seen, Instant until) {
    return current.notice() instanceof OwnerNotice.Waiting waiting && waiting.equals(seen.notice())
        ? current.noticed(waiting.claimed(until))
        : current;
  }

  private void carry(Subscription subscription, Instant claim) {
    if (!(subscription.standing() instanceof Standing.SwitchedOff(var since, var reason))) {
      return;
    }
    var letter =
        new Outgoing(
            "webhook-" + subscription.id() + "-" + since.getEpochSecond(),
            subscription.keeper(),
            words(subscription, reason),
            List.of());
    var dispatch =
        mail.carry(letter).timeout(patience).onErrorReturn(new Dispatch.Unknown("carrier")).block();
    var answer = dispatch == null ? new Dispatch.Unknown("carrier") : dispatch;
    subscriptions.change(
        subscription.id(),
        current ->
            current.notice() instanceof OwnerNotice.Waiting waiting && waiting.dueAt().equals(claim)
                ? current.noticed(waiting.after(answer, clock.instant(), backoff, mostRefusals))
                : current);
  }

  private static Message words(Subscription subscription, SwitchOffReason reason) {
    var name = subscription.name().replaceAll("\\p{Cntrl}", " ");
    return new Message.Mail(
        "[Một Cửa] Đã ngừng gửi webhook: " + name,
        """
        Đã ngừng gửi sự kiện tới webhook "%s" (%s), vì %s.
        Sự kiện mới vẫn được giữ lại. Khi máy nhận đã hoạt động, hãy bật lại (resume), \
        rồi gửi lại những sự kiện đã bỏ (resend).

        Events are no longer sent to the webhook "%s" (%s), because %s.
        New events are kept. When the receiver works again, resume the subscription, \
        then send again what was given up (resend).
        """
            .formatted(
                name,
                subscription.id(),
                inVietnamese(reason),
                name,
                subscription.id(),
                inEnglish(reason)));
  }

  private static String inVietnamese(SwitchOffReason reason) {
    return switch (reason) {
      case GONE -> "máy nhận trả lời 410 (không còn nhận nữa)";
      case FAILING -> "đã lâu không có lần gửi nào thành công";
      case GIVEN_UP -> "quá nhiều sự kiện liên tiếp không gửi được";
    };
  }

  private static String inEnglish(SwitchOffReason reason) {
    return switch (reason) {
      case GONE -> "the receiver answered 410 (gone)";
      case FAILING -> "no attempt has succeeded for too long";
      case GIVEN_UP -> "too many events in a row could not be delivered";
    };
  }
}
