package vn.motcua.notification.webhook.application;

import org.jspecify.annotations.Nullable;
import vn.motcua.notification.webhook.domain.Subscription;

/** Who keeps subscriptions. */
public sealed interface Keeper {

  String id();

  boolean mayKeepFor(String agency);

  /** The agency whose subscriptions are listed; absent = all. */
  @Nullable String onlyAgency();

  /** One subscription as far as it exists for this keeper. */
  default boolean sees(Subscription subscription) {
    return !subscription.deleted() && mayKeepFor(subscription.agency());
  }

  /** A program of one agency keeps that agency's. */
  record OfAgency(String id, String agency) implements Keeper {
    @Override
    public boolean mayKeepFor(String other) {
      return agency.equals(other);
    }

    @Override
    public String onlyAgency() {
      return agency;
    }
  }

  /** The operator keeps all. */
  record Operator(String id) implements Keeper {
    @Override
    public boolean mayKeepFor(String agency) {
      return true;
    }

    @Override
    public @Nullable String onlyAgency() {
      return null;
    }
  }
}
