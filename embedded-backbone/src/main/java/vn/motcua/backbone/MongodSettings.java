package vn.motcua.backbone;

import java.nio.file.Path;

/**
 * How to run a mongod.
 *
 * @param binary the program
 * @param folder where the data lives; kept between runs
 * @param cacheGigabytes WiredTiger cache, in GiB
 */
public record MongodSettings(Path binary, Path folder, int port, double cacheGigabytes) {

  /** Hours for which the change streams of a stopped service can still be resumed. */
  static final int OPLOG_HOURS = 72;

  static final String REPLICA_SET = "motcua";

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
