package vn.motcua.notification.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.util.UUID;
import vn.motcua.notification.application.Correspondences;

/**
 * The correspondences that a service keeps in its database, for tests that look in from outside.
 */
public final class StoredCorrespondences {

  private StoredCorrespondences() {}

  /** As the service itself reads and writes them. */
  public static Correspondences in(MongoDatabase database, Clock clock) {
    return new MongoCorrespondences(database, clock, () -> UUID.randomUUID().toString());
  }
}
