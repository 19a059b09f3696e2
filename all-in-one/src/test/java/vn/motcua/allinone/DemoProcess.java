package vn.motcua.allinone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./motcua demo} in a JVM of its own, so that it can be killed. */
final class DemoProcess implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Process process;
  private final Path output;

  private DemoProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  static DemoProcess start(Path home, Ports ports, boolean resume) throws IOException {
    var output = Files.createTempFile(home, "demo-", ".out");
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx1g",
                "-Dstdout.encoding=UTF-8",
                "-Dmotcua.home=" + home,
                "-Dmotcua.port-offset=" + ports.offset(),
                "-cp",
                System.getProperty("java.class.path"),
                DemoCommand.class.getName()));
    if (resume) {
      command.add("--resume");
    }
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    return new DemoProcess(process, output);
  }

  /** Waits until a chapter of the day begins; answers at once when the process has ended. */
  void awaitChapter(int chapter) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (process.isAlive() && !told().contains("— " + chapter + ".") && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Kills it, unless it has ended within this time; answers whether it was killed. */
  boolean killAfter(Duration time) throws InterruptedException {
    if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** Exit code of the finished demo; -1 when it did not end in time. */
  int exitCode() throws InterruptedException {
    return process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
  }

  /** All that it has printed. */
  String told() throws IOException {
    return Files.readString(output);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
