package vn.motcua.notification.webhook.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.webhook.domain.EventSelection;
import vn.motcua.notification.webhook.domain.Health;
import vn.motcua.notification.webhook.domain.OwnerNotice;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Secrets;
import vn.motcua.notification.webhook.domain.Standing;
import vn.motcua.notification.webhook.domain.Subscription;
import vn.motcua.notification.webhook.domain.SwitchOffReason;
import vn.motcua.notification.webhook.domain.TargetUrl;

/** A subscription as it is stored. */
final class SubscriptionDocument {

  static final String STANDING = "standing.kind";
  static final String NOTICE_DUE = "notice.dueAt";
  static final String DELETED = "DELETED";

  private SubscriptionDocument() {}

  static Document of(Subscription subscription, long version) {
    return new Document("_id", subscription.id())
        .append("agency", subscription.agency())
        .append("name", subscription.name())
        .append("url", subscription.target().uri().toString())
        .append("events", subscription.events().names().stream().sorted().toList())
        .append("keeper", subscription.keeper().address())
        .append("secrets", secrets(subscription.secrets()))
        .append("standing", standing(subscription.standing()))
        .append("health", health(subscription.health()))
        .append("notice", notice(subscription.notice()))
        .append("createdAt", Date.from(subscription.createdAt()))
        .append("createdBy", subscription.createdBy())
        .append("version", version);
  }

  static Subscription read(Document document) {
    return new Subscription(
        document.getString("_id"),
        document.getString("agency"),
        document.getString("name"),
        TargetUrl.parse(document.getString("url")).orElseThrow(),
        new EventSelection(new HashSet<>(document.getList("events", String.class))),
        new EmailAddress(document.getString("keeper")),
        secrets(sub(document, "secrets")),
        standing(sub(document, "standing")),
        health(sub(document, "health")),
        notice(document.get("notice", Document.class)),
        instant(document, "createdAt"),
        document.getString("createdBy"));
  }

  private static Document secrets(Secrets secrets) {
    var previous = secrets.previous();
    return new Document("current", secrets.current().text())
        .append("previous", previous == null ? null : previous.text())
        .append("previousUntil", date(secrets.previousUntil()));
  }

  private static Secrets secrets(Document document) {
    var previous = document.getString("previous");
    return new Secrets(
        new Secret(document.getString("current")),
        previous == null ? null : new Secret(previous),
        maybe(document, "previousUntil"));
  }

  private static Document standing(Standing standing) {
    return switch (standing) {
      case Standing.Active _ -> new Document("kind", "ACTIVE");
      case Standing.Paused(var since) ->
          new Document("kind", "PAUSED").append("since", Date.from(since));
      case Standing.SwitchedOff(var since, var reason) ->
          new Document("kind", "SWITCHED_OFF")
              .append("since", Date.from(since))
              .append("reason", reason.name());
      case Standing.Deleted(var since) ->
          new Document("kind", DELETED).append("since", Date.from(since));
    };
  }

  private static Standing standing(Document document) {
    return switch (document.getString("kind")) {
      case "ACTIVE" -> new Standing.Active();
      case "PAUSED" -> new Standing.Paused(instant(document, "since"));
      case "SWITCHED_OFF" ->
          new Standing.SwitchedOff(
              instant(document, "since"), SwitchOffReason.valueOf(document.getString("reason")));
      case DELETED -> new Standing.Deleted(instant(document, "since"));
      default -> throw new IllegalStateException("A standing unknown to this version");
    };
  }

  private static Document health(Health health) {
    return new Document("failingSince", date(health.failingSince()))
        .append("givenUpInRow", health.givenUpInRow());
  }

  private static Health health(Document document) {
    return new Health(maybe(document, "failingSince"), document.getInteger("givenUpInRow"));
  }

  private static @Nullable Document notice(@Nullable OwnerNotice notice) {
    return switch (notice) {
      case null -> null;
      case OwnerNotice.Waiting(var tries, var dueAt) ->
          new Document("tries", tries).append("dueAt", Date.from(dueAt));
      case OwnerNotice.Sent(var at) -> new Document("sentAt", Date.from(at));
      case OwnerNotice.Failed(var at) -> new Document("failedAt", Date.from(at));
    };
  }

  private static @Nullable OwnerNotice notice(@Nullable Document document) {
    if (document == null) {
      return null;
    }
    if (document.containsKey("dueAt")) {
      return new OwnerNotice.Waiting(document.getInteger("tries"), instant(document, "dueAt"));
    }
    return document.containsKey("sentAt")
        ? new OwnerNotice.Sent(instant(document, "sentAt"))
        : new OwnerNotice.Failed(instant(document, "failedAt"));
  }

  private static Document sub(Document document, String field) {
    return Objects.requireNonNull(document.get(field, Document.class), field);
  }

  private static Instant instant(Document document, String field) {
    return document.getDate(field).toInstant();
  }

  private static @Nullable Instant maybe(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }
}
