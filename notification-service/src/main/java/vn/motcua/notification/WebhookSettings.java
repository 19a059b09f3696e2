package vn.motcua.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.webhook.domain.RetrySchedule;
import vn.motcua.notification.webhook.domain.SwitchOffRules;
import vn.motcua.notification.webhook.domain.TargetRules;

/**
 * What an installation decides about webhooks.
 *
 * @param group consumer group on the public topics
 * @param pause between two looks at what is due
 * @param plainHttp whether targets may be http
 * @param allowedTargets names, addresses and networks that may be reached though they are not
 *     public
 * @param mostPerAgency subscriptions of one agency
 * @param triesPerMinute new subscriptions that one agency may ask for, and test events
 * @param lanes attempts at once of one subscription, in each replica
 * @param attempts tries of an event, the first included
 * @param firstWait wait after the first failure; doubles with each
 * @param longestWait longest wait between two attempts, without jitter
 * @param jitter a wait is longer by up to this share of itself
 * @param longestRetryAfter a receiver's {@code Retry-After} counts up to this
 * @param connectTimeout to look a name up, and again to connect
 * @param wholeTimeout from connecting to the answer
 * @param switchOffAfter without one success
 * @param switchOffGivenUp events given up in a row
 * @param secretOverlap how long the secret before a change goes on signing
 * @param retention of finished events, of waiting ones and of attempts
 * @param mostResent events that one call sends again
 */
@ConfigurationProperties("motcua.notification.webhook")
public record WebhookSettings(
    @DefaultValue("notification-webhooks") String group,
    @DefaultValue("PT0.5S") Duration pause,
    @DefaultValue("false") boolean plainHttp,
    @DefaultValue List<String> allowedTargets,
    @DefaultValue("20") int mostPerAgency,
    @DefaultValue("30") int triesPerMinute,
    @DefaultValue("4") int lanes,
    @DefaultValue("12") int attempts,
    @DefaultValue("PT2M") Duration firstWait,
    @DefaultValue("PT2048M") Duration longestWait,
    @DefaultValue("0.1") double jitter,
    @DefaultValue("PT24H") Duration longestRetryAfter,
    @DefaultValue("PT5S") Duration connectTimeout,
    @DefaultValue("PT10S") Duration wholeTimeout,
    @DefaultValue("P3D") Duration switchOffAfter,
    @DefaultValue("50") int switchOffGivenUp,
    @DefaultValue("PT24H") Duration secretOverlap,
    @DefaultValue("P30D") Duration retention,
    @DefaultValue("1000") int mostResent) {

  public WebhookSettings {
    allowedTargets = List.copyOf(allowedTargets);
    if (lanes < 1 || triesPerMinute < 1 || mostPerAgency < 1 || mostResent < 1) {
      throw new IllegalArgumentException("motcua.notification.webhook: bounds are at least 1");
    }
    if (wholeTimeout.plus(connectTimeout.multipliedBy(2)).compareTo(Duration.ofSeconds(45)) > 0) {
      throw new IllegalArgumentException(
          "motcua.notification.webhook: an attempt must end within 45 seconds");
    }
  }

  RetrySchedule schedule() {
    return new RetrySchedule(
        attempts, new Backoff(firstWait, longestWait), jitter, longestRetryAfter);
  }

  SwitchOffRules switchOff() {
    return new SwitchOffRules(switchOffAfter, switchOffGivenUp);
  }

  TargetRules targets() {
    return TargetRules.of(plainHttp, allowedTargets);
  }
}
