package vn.motcua.notification.webhook.adapter.mongo;

import com.mongodb.client.MongoDatabase;
import vn.motcua.notification.webhook.application.Subscriptions;

/** The stored subscriptions, for tests that hold the database only. */
public final class StoredWebhooks {

  private StoredWebhooks() {}

  public static Subscriptions in(MongoDatabase database) {
    return new MongoSubscriptions(database);
  }
}
