package vn.motcua.event.delivery;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code motcua.delivery.*} of one service.
 *
 * @param service short name of the service, first part of {@code ce_source}: {@code intake}
 * @param group consumer group; default: the service's name with {@code -service}
 * @param database database of the service; default: the one in {@code spring.mongodb.uri}
 * @param replication copies of each new topic; default: the broker's own default
 * @param instance name of this replica, unlike that of any other and the same after a restart; set,
 *     a restart after a crash goes on at once instead of after lease and session have run out
 * @param restored name of the last restore from a backup, for example its day; a new one begins a
 *     new epoch before the service serves
 * @param publish whether histories are published
 * @param lease how long a silent relay keeps its right to publish
 * @param flushInterval how far back an unclean stop makes the relay begin, at least
 * @param attempts tries before a failing event becomes a dead letter
 * @param firstRetry pause before the first further try; doubles with each
 * @param longestRetry longest pause between tries
 * @param reconcileAt hour of Vietnam's day at which services compare what they hold
 */
@ConfigurationProperties("motcua.delivery")
public record DeliveryProperties(
    String service,
    @Nullable String group,
    @Nullable String database,
    @Nullable Short replication,
    @Nullable String instance,
    @Nullable String restored,
    @DefaultValue("true") boolean publish,
    @DefaultValue("5s") Duration lease,
    @DefaultValue("2s") Duration flushInterval,
    @DefaultValue("10") int attempts,
    @DefaultValue("200ms") Duration firstRetry,
    @DefaultValue("30s") Duration longestRetry,
    @DefaultValue("02:00") LocalTime reconcileAt) {

  public DeliveryProperties {
    if (service == null || !service.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "motcua.delivery.service must name the service, for example: intake");
    }
  }

  /** Consumer group, given or by default. */
  public String groupName() {
    return group == null ? service + "-service" : group;
  }
}
