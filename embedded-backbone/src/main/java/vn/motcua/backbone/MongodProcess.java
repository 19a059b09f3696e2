package vn.motcua.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real mongod as a child of this process, a replica set of one, on the loopback interface only.
 *
 * <p>The thread that started it lives as long as it does: the parent-death signal is tied to that
 * thread. When the child dies unasked, the same thread starts it again on the same data.
 */
public final class MongodProcess implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MongodProcess.class);
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final MongodSettings settings;
  private final CountDownLatch firstStart = new CountDownLatch(1);
  private final Thread keeper;
  private volatile @Nullable Process process;
  private volatile @Nullable BackboneException failure;
  private volatile boolean closing;

  private MongodProcess(MongodSettings settings) {
    this.settings = settings;
    this.keeper = new Thread(this::keepAlive, "mongod-keeper");
    this.keeper.setDaemon(true);
  }

  /**
   * Starts mongod and waits until it takes writes.
   *
   * @throws BackboneException when it cannot start; the message says why
   */
  public static MongodProcess start(MongodSettings settings) {
    var mongod = new MongodProcess(settings);
    mongod.keeper.start();
    mongod.awaitFirstStart();
    return mongod;
  }

  /** Connection string; add the name of a database after the slash. */
  public String uri() {
    return "mongodb://127.0.0.1:"
        + settings.port()
        + "/?replicaSet="
        + MongodSettings.REPLICA_SET
        + "&w=majority&readConcernLevel=majority&retryWrites=true";
  }

  /** Process id of the child at this moment. */
  public long pid() {
    var running = process;
    return running == null ? -1 : running.pid();
  }

  @Override
  public void close() {
    closing = true;
    var running = process;
    if (running != null) {
      running.destroy();
      awaitEnd(running);
    }
    keeper.interrupt();
    deleteQuietly(settings.pidFile());
  }

  private void awaitFirstStart() {
    try {
      firstStart.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      close();
      throw new BackboneException(
          "việc khởi động mongod bị ngắt.", "starting mongod was interrupted.", interrupted);
    }
    var reason = failure;
    if (reason != null) {
      throw reason;
    }
  }

  private void keepAlive() {
    try {
      prepareFolder();
      while (!closing) {
        runOrTryAgain();
      }
    } catch (BackboneException | IOException reason) {
      failure =
          reason instanceof BackboneException sentence
              ? sentence
              : new BackboneException(
                  "mongod không dùng được thư mục " + settings.folder() + ".",
                  "mongod cannot use its folder " + settings.folder() + ".",
                  reason);
      LOG.error("mongod cannot run: {}", reason.getMessage());
    } catch (InterruptedException closed) {
      LOG.debug("mongod keeper ends");
    } finally {
      firstStart.countDown();
    }
  }

  /**
   * Only the first start may fail for good; a child that dies while it starts again is started
   * again.
   */
  private void runOrTryAgain() throws IOException, InterruptedException {
    try {
      runOnce();
    } catch (BackboneException notThisTime) {
      if (firstStart.getCount() > 0) {
        throw notThisTime;
      }
      LOG.warn("mongod did not come up, trying again: {}", notThisTime.getMessage());
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void prepareFolder() throws IOException {
    Files.createDirectories(settings.folder());
    MongodOrphan.end(settings);
    LocalPorts.requireFree("MongoDB", settings.port());
    MongodVersion.guard(settings);
  }

  private void runOnce() throws IOException, InterruptedException {
    var child =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process = child;
    Files.writeString(settings.pidFile(), Long.toString(child.pid()));
    if (closing) {
      child.destroy();
    }
    new ReplicaSetOfOne(settings.port()).awaitPrimary(child, START_LIMIT, settings.log());
    firstStart.countDown();
    int code = child.waitFor();
    if (!closing) {
      LOG.warn("mongod ended unasked with code {}; starting it again", code);
    }
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    if (Files.isExecutable(SETPRIV) && Files.isExecutable(SETSID)) {
      // Dies with us, but not by the terminal's Ctrl-C: the services are closed before it.
      command.addAll(List.of(SETSID.toString(), SETPRIV.toString(), "--pdeathsig", "TERM", "--"));
    }
    command.addAll(
        List.of(
            settings.binary().toString(),
            "--dbpath",
            settings.folder().toString(),
            "--port",
            Integer.toString(settings.port()),
            "--bind_ip",
            "127.0.0.1",
            "--replSet",
            MongodSettings.REPLICA_SET,
            "--oplogSize",
            Integer.toString(settings.oplog().megabytes()),
            "--oplogMinRetentionHours",
            Integer.toString(settings.oplog().hours()),
            "--syncdelay",
            Integer.toString(settings.oplog().checkpointSeconds()),
            "--wiredTigerCacheSizeGB",
            Double.toString(settings.cacheGigabytes()),
            "--nounixsocket",
            "--logpath",
            settings.log().toString(),
            "--logappend"));
    return command;
  }

  private static void awaitEnd(Process running) {
    try {
      if (!running.waitFor(20, TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException leftover) {
      LOG.debug("pid file stays", leftover);
    }
  }
}
