package vn.motcua.backbone;

import java.nio.file.Path;

/**
 * How to run a mongod.
 *
 * @param binary the program
 * @param folder where the data lives; kept between runs
 * @param cacheGigabytes WiredTiger cache, in GiB
 * @param oplogMegabytes size of the oplog, in MiB
 * @param oplogHours hours for which the change streams of a stopped service can still be resumed,
 *     however large the oplog becomes; 0 = only its size counts
 */
public record MongodSettings(
    Path binary, Path folder, int port, double cacheGigabytes, int oplogMegabytes, int oplogHours) {

  private static final int OPLOG_MEGABYTES = 512;
  private static final int OPLOG_HOURS = 72;

  static final String REPLICA_SET = "motcua";

  /** With an oplog that reaches back {@value #OPLOG_HOURS} hours at least. */
  public MongodSettings(Path binary, Path folder, int port, double cacheGigabytes) {
    this(binary, folder, port, cacheGigabytes, OPLOG_MEGABYTES, OPLOG_HOURS);
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
}
