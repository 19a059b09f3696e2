package vn.motcua.notification.webhook.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Attempt;

/** The log of attempts; entries leave it by themselves after a while. Calls block. */
public interface Attempts {

  void log(Attempt attempt);

  /**
   * Newest first.
   *
   * @param before older than this entry; null = from the newest
   */
  List<Attempt> page(String subscription, @Nullable Place before, int limit);

  /** Removes some of a subscription's; gives whether that was all. */
  boolean remove(String subscription, int some);

  /** Place of an entry in the log. */
  record Place(Instant at, String id) {}
}
