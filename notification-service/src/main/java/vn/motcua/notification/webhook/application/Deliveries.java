package vn.motcua.notification.webhook.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Delivery;
import vn.motcua.notification.webhook.domain.DeliveryState;
import vn.motcua.notification.webhook.domain.Event;

/**
 * Events on their way, kept in lines: one for each subscription and key, in the order in which they
 * came. Who has claimed a line sends from it alone. Calls block.
 */
public interface Deliveries {

  /**
   * Takes events over, in this order; what is known already stays as it is. When it returns,
   * nothing of it can be lost.
   */
  void keep(List<Wanted> wanted, Instant now);

  /** Those of these subscriptions that have a line to be claimed. */
  Set<String> due(Collection<String> subscriptions, Instant now);

  /** Claims a line of this subscription that is due, until the lease ends. */
  Optional<Claim> claim(String subscription, Instant now, Instant leaseUntil);

  /** The first event of a claimed line that is not finished. */
  Optional<Delivery> first(Claim claim);

  /**
   * Stores the state after an attempt.
   *
   * @return false when somebody else has changed it meanwhile
   */
  boolean settle(Delivery before, DeliveryState after, Instant now);

  /** Gives a line back; it is due when its first event is. */
  void release(Claim claim, Instant now);

  /**
   * Events of a subscription, in order of their coming.
   *
   * @param after greater than this order
   */
  List<Delivery> page(String subscription, Standing standing, long after, int limit);

  /** Sends again what bears this id, finished or not; gives their number. */
  int sendAgain(String subscription, String eventId, Instant now);

  /** Sends again what was given up of what came in this time, oldest first, at most so many. */
  int sendAgain(String subscription, Instant from, Instant to, int most, Instant now);

  /** Lets everything of a subscription that waits for a retry be tried now. */
  void dueNow(String subscription, Instant now);

  /** Removes some of what belongs to a subscription; gives whether that was all. */
  boolean remove(String subscription, int some);

  /** What waits, of these subscriptions. */
  Backlog backlog(Collection<String> subscriptions, int countUpTo);

  /** An event that one subscription wants. */
  record Wanted(String subscription, Event event) {}

  /**
   * A claimed line.
   *
   * @param token of this claim alone; with it gone the line is somebody else's
   * @param arrivals of events in the line when it was claimed
   */
  record Claim(String line, String subscription, String key, String token, long arrivals) {}

  /**
   * What waits.
   *
   * @param oldest when the one that waits longest came
   */
  record Backlog(long pending, @Nullable Instant oldest) {}

  /** How far events are, to list them. */
  enum Standing {
    PENDING,
    DELIVERED,
    GIVEN_UP
  }
}
