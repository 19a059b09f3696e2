package vn.motcua.notification.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * The house rules of sending.
 *
 * @param tooOld an event older than this never sends
 * @param mostRefusals temporary refusals after which a notice has failed
 * @param receiptWait how long a notice of unknown outcome waits for its receipt
 */
public record SendingRules(
    QuietHours quietHours,
    Duration tooOld,
    Backoff backoff,
    int mostRefusals,
    Duration receiptWait) {

  boolean tooOld(Facts facts, Instant now) {
    return facts.at().plus(tooOld).isBefore(now);
  }

  Instant release(NoticeKey key, Instant at) {
    return key.occasion().answersOwnAct() ? at : quietHours.release(key.channel(), at);
  }
}
