package vn.motcua.event.delivery;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Delivery's own blocking connection to the service's database. */
public final class DeliveryDatabase implements AutoCloseable {

  private final MongoClient client;
  private final MongoDatabase database;

  DeliveryDatabase(String uri, @Nullable String name, String service) {
    var connection = new ConnectionString(uri);
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(connection)
            .applicationName(service + "-delivery")
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .build();
    var databaseName = name == null ? connection.getDatabase() : name;
    if (databaseName == null) {
      throw new IllegalArgumentException(
          "Name the database: motcua.delivery.database, or in spring.mongodb.uri");
    }
    this.client = MongoClients.create(settings);
    this.database =
        client
            .getDatabase(databaseName)
            .withWriteConcern(WriteConcern.MAJORITY)
            .withReadPreference(ReadPreference.primary());
  }

  public MongoDatabase get() {
    return database;
  }

  @Override
  public void close() {
    client.close();
  }
}
