package vn.motcua.allinone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.motcua.backbone.BackboneException;

/** Makes sure that one folder is used by one running Motcua only. */
final class SingleRun implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;
  private final Path pidFile;

  private SingleRun(FileChannel channel, FileLock lock, Path pidFile) {
    this.channel = channel;
    this.lock = lock;
    this.pidFile = pidFile;
  }

  /**
   * Takes the folder.
   *
   * @throws BackboneException when another Motcua runs on it
   */
  static SingleRun in(Home home) throws IOException {
    Files.createDirectories(home.root());
    var channel =
        FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      throw new BackboneException(
          "Motcua đang chạy trên " + home.root() + ".",
          "Motcua already runs on " + home.root() + ".");
    }
    Files.writeString(home.pid(), Long.toString(ProcessHandle.current().pid()));
    return new SingleRun(channel, lock, home.pid());
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pidFile);
    lock.release();
    channel.close();
  }
}
