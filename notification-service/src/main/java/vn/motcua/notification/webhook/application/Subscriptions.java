package vn.motcua.notification.webhook.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Subscription;

/** Every subscription; calls block. */
public interface Subscriptions {

  void add(Subscription subscription);

  /** Also a deleted one, until its remains are removed. */
  Optional<Subscription> find(String id);

  /**
   * Decides on the newest state and stores what came of it, in one step; the decision may be asked
   * more than once.
   *
   * @return what stands afterwards; empty when there is no such subscription
   */
  Optional<Subscription> change(String id, UnaryOperator<Subscription> decide);

  /**
   * Those not deleted, by id.
   *
   * @param agency of this agency only; null = all
   * @param after ids greater than this; null = from the beginning
   */
  List<Subscription> page(@Nullable String agency, @Nullable String after, int limit);

  /** All that are not deleted. */
  List<Subscription> all();

  /** Number of those of an agency that are not deleted. */
  long count(String agency);

  /** Deleted ones whose remains are still there. */
  List<Subscription> deleted(int limit);

  /** Removes a deleted one for good. */
  void remove(String id);

  /** Those whose keeper is to be told something now. */
  List<Subscription> withNoticeDue(Instant now, int limit);
}
