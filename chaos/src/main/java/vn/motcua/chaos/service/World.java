package vn.motcua.chaos.service;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Where everything is; handed to each child on its command line.
 *
 * @param folder of this run
 * @param keys number of aggregates
 */
public record World(Path folder, String mongoUri, String bootstrapServers, int keys) {

  /** Service that writes and publishes. */
  public static final String DESK = "desk";

  /** Service that consumes, and publishes what it did. */
  public static final String READER = "reader";

  /** Consumer group of the readers. */
  public static final String GROUP = READER + "-service";

  static final int ARGUMENTS = 4;

  /** Database of a service. */
  public static String databaseOf(String service) {
    return "chaos_" + service;
  }

  /** Name of an aggregate, which is the key of its events too. */
  public String key(int number) {
    return "m-" + number;
  }

  /** While this file is there, the handler that failed for good works. */
  public Path mended() {
    return folder.resolve("mended");
  }

  /** Folder in which each run of a desk notes, in a file of its own, what it was told stands. */
  public Path acknowledgements() {
    return folder.resolve("acknowledged");
  }

  /** A client that gives up on an absent database after some seconds. */
  public MongoClient mongo() {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(mongoUri))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .build());
  }

  static MongoDatabase database(MongoClient client, String service) {
    return client.getDatabase(databaseOf(service));
  }

  public List<String> arguments() {
    return List.of(folder.toString(), mongoUri, bootstrapServers, Integer.toString(keys));
  }

  static World of(String... arguments) {
    return new World(
        Path.of(arguments[0]), arguments[1], arguments[2], Integer.parseInt(arguments[3]));
  }
}
