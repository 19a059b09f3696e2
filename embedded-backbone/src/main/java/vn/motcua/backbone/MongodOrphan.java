package vn.motcua.backbone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mongod that an earlier, killed run left behind on the same folder. */
final class MongodOrphan {

  private static final Logger LOG = LoggerFactory.getLogger(MongodOrphan.class);

  private MongodOrphan() {}

  /** Ends the orphan, if there is one, and waits for it. */
  static void end(MongodSettings settings) throws IOException {
    if (!Files.exists(settings.pidFile())) {
      return;
    }
    recorded(settings).filter(orphan -> serves(orphan, settings)).ifPresent(MongodOrphan::end);
    Files.deleteIfExists(settings.pidFile());
  }

  private static Optional<ProcessHandle> recorded(MongodSettings settings) throws IOException {
    var text = Files.readString(settings.pidFile()).strip();
    return text.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(text)) : Optional.empty();
  }

  private static boolean serves(ProcessHandle process, MongodSettings settings) {
    try {
      var commandLine =
          Files.readString(java.nio.file.Path.of("/proc", process.pid() + "", "cmdline"));
      return commandLine.contains(settings.folder().toString());
    } catch (IOException noProcFileSystem) {
      return process.info().command().filter(program -> program.endsWith("mongod")).isPresent();
    }
  }

  private static void end(ProcessHandle orphan) {
    LOG.warn("Ending the mongod {} that an earlier run left behind", orphan.pid());
    orphan.destroy();
    try {
      orphan.onExit().get(30, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      orphan.destroyForcibly();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
