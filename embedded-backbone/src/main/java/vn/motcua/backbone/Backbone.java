package vn.motcua.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A broker and a database together, on free ports and throw-away folders: what every integration
 * test runs on.
 */
public final class Backbone implements AutoCloseable {

  private static final double SMALL_CACHE = 0.25;

  private static @Nullable Backbone shared;

  private final Path folder;
  private final MongodProcess mongod;
  private final EmbeddedBroker broker;

  private Backbone(Path folder, double cacheGigabytes) {
    this.folder = folder;
    this.mongod =
        MongodProcess.start(
            new MongodSettings(
                MongodBinary.locate(), folder.resolve("mongo"), LocalPorts.free(), cacheGigabytes));
    this.broker =
        EmbeddedBroker.start(folder.resolve("kafka"), LocalPorts.free(), LocalPorts.free());
  }

  /** The one backbone of this JVM, started at the first call and gone with the JVM. */
  public static synchronized Backbone shared() {
    var running = shared;
    if (running == null) {
      running = start();
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "backbone-end"));
    }
    return running;
  }

  /** A backbone of one's own, for tests that break it. */
  public static Backbone start() {
    return start(SMALL_CACHE);
  }

  /** A backbone of one's own, whose database keeps so much in memory, in GiB. */
  public static Backbone start(double cacheGigabytes) {
    try {
      return new Backbone(Files.createTempDirectory("motcua-backbone"), cacheGigabytes);
    } catch (IOException noFolder) {
      throw new UncheckedIOException(noFolder);
    }
  }

  /** Connection string of a database. */
  public String mongoUri(String database) {
    return mongod.uri().replace("/?", "/" + database + "?");
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  public MongodProcess mongod() {
    return mongod;
  }

  @Override
  public void close() {
    broker.close();
    mongod.close();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException leftovers) {
      folder.toFile().deleteOnExit();
    }
  }
}
