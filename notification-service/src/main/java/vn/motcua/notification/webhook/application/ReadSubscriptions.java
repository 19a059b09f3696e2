package vn.motcua.notification.webhook.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Subscription;

/** Shows subscriptions to those who keep them. */
public final class ReadSubscriptions {

  private final Subscriptions subscriptions;

  public ReadSubscriptions(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** One; empty when there is none, and just so when it is another agency's. */
  public Optional<Subscription> handle(Keeper keeper, String id) {
    return subscriptions.find(id).filter(keeper::sees);
  }

  /** A page, by id. */
  public List<Subscription> handle(Keeper keeper, @Nullable String after, int limit) {
    return subscriptions.page(keeper.onlyAgency(), after, limit);
  }
}
