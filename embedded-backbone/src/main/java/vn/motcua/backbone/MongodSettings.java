package vn.motcua.backbone;

import java.nio.file.Path;

/**
 * How to run a mongod.
 *
 * @param binary the program
 * @param folder where the data lives; kept between runs
 * @param cacheGigabytes WiredTiger cache, in GiB
 */
public record MongodSettings(
    Path binary, Path folder, int port, double cacheGigabytes, Oplog oplog) {

  static final String REPLICA_SET = "motcua";

  /** With an oplog that reaches back three days at least. */
  public MongodSettings(Path binary, Path folder, int port, double cacheGigabytes) {
    this(binary, folder, port, cacheGigabytes, Oplog.THREE_DAYS);
  }

  Path pidFile() {
    return folder.resolve("motcua.pid");
  }

  Path versionFile() {
    return folder.resolve("motcua.version");
  }

  Path log() {
    return folder.resolve("mongod.log");
  }

  /**
   * How far back the change streams of a stopped service can be resumed.
   *
   * @param megabytes size, in MiB
   * @param hours kept at least, however large it becomes; 0 = only the size counts
   * @param checkpointSeconds what was written since the last checkpoint is kept too
   */
  public record Oplog(int megabytes, int hours, int checkpointSeconds) {

    static final Oplog THREE_DAYS = new Oplog(512, 72, 60);
  }
}
