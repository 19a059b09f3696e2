package vn.motcua.notification.webhook.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.OwnerNotice;
import vn.motcua.notification.webhook.domain.Standing;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.SwitchOffReason;

/**
 * A subscription as it stands.
 *
 * @param url without its query
 * @param email masked
 * @param state ACTIVE, PAUSED or SWITCHED_OFF
 * @param since since when it is paused or switched off
 * @param notice of its switching-off: WAITING, SENT or FAILED
 * @param secret only once, when it was made
 * @param previousSecretUntil until then the secret before signs too
 */
record SubscriptionBody(
    String id,
    String agency,
    String name,
    String url,
    List<String> events,
    String email,
    String state,
    @Nullable Instant since,
    @Nullable SwitchOffReason reason,
    @Nullable String notice,
    @Nullable Instant failingSince,
    int givenUpInRow,
    Instant createdAt,
    @Nullable String secret,
    @Nullable Instant previousSecretUntil) {

  static SubscriptionBody of(Subscription subscription) {
    return of(subscription, null);
  }

  static SubscriptionBody withSecret(Subscription subscription) {
    return of(subscription, subscription.secrets().current().text());
  }

  private static SubscriptionBody of(Subscription subscription, @Nullable String secret) {
    var standing = subscription.standing();
    return new SubscriptionBody(
        subscription.id(),
        subscription.agency(),
        subscription.name(),
        subscription.target().toString(),
        subscription.events().names().stream().sorted().toList(),
        subscription.keeper().masked(),
        name(standing),
        since(standing),
        standing instanceof Standing.SwitchedOff off ? off.reason() : null,
        notice(subscription.notice()),
        subscription.health().failingSince(),
        subscription.health().givenUpInRow(),
        subscription.createdAt(),
        secret,
        subscription.secrets().previousUntil());
  }

  private static String name(Standing standing) {
    return switch (standing) {
      case Standing.Active _ -> "ACTIVE";
      case Standing.Paused _ -> "PAUSED";
      case Standing.SwitchedOff _ -> "SWITCHED_OFF";
      case Standing.Deleted _ -> "DELETED";
    };
  }

  private static @Nullable Instant since(Standing standing) {
    return switch (standing) {
      case Standing.Active _ -> null;
      case Standing.Paused(var since) -> since;
      case Standing.SwitchedOff(var since, _) -> since;
      case Standing.Deleted(var since) -> since;
    };
  }

  private static @Nullable String notice(@Nullable OwnerNotice notice) {
    return switch (notice) {
      case null -> null;
      case OwnerNotice.Waiting _ -> "WAITING";
      case OwnerNotice.Sent _ -> "SENT";
      case OwnerNotice.Failed _ -> "FAILED";
    };
  }
}
