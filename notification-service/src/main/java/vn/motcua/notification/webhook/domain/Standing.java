package vn.motcua.notification.webhook.domain;

import java.time.Instant;

/** Whether a subscription is served. */
public sealed interface Standing {

  /** Events are taken over and sent. */
  record Active() implements Standing {}

  /** By its keeper: events are taken over and wait. */
  record Paused(Instant since) implements Standing {}

  /** By us, after failures: events are taken over and wait. */
  record SwitchedOff(Instant since, SwitchOffReason reason) implements Standing {}

  /** Gone for everybody; what belongs to it is being removed. */
  record Deleted(Instant since) implements Standing {}
}
