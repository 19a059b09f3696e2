package vn.motcua.chaos.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A JVM of its own with our class path, which can be killed and paused for real. It ends when we
 * do.
 */
public final class Child implements AutoCloseable {

  /** The parent-death signal is tied to the thread that started the child: one that never ends. */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("starter").factory());

  private final String name;
  private final Path log;
  private final List<String> command;
  private @Nullable Process process;

  Child(String name, Path folder, int heapMegabytes, Class<?> main, List<String> arguments) {
    this.name = name;
    this.log = folder.resolve(name + ".log");
    this.command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
      command.addAll(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL", "--"));
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dchaos.log=INFO",
            "-Dchaos.log.libraries=WARN",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName()));
    command.addAll(arguments);
  }

  public String name() {
    return name;
  }

  /** What it said in all its lives. */
  public Path log() {
    return log;
  }

  public synchronized Child start() {
    process = CompletableFuture.supplyAsync(this::started, STARTER).join();
    return this;
  }

  private Process started() {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public synchronized boolean alive() {
    return process != null && process.isAlive();
  }

  /** A line on its standard input; a dead child does not hear it. */
  public synchronized void say(String order) {
    if (process != null) {
      try {
        var input = process.getOutputStream();
        input.write((order + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
      } catch (IOException dead) {
        // It is told again when it starts.
      }
    }
  }

  /** SIGKILL, and its end awaited. */
  public synchronized void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly().waitFor();
    }
  }

  /** Lets it end in order; kills it when it does not. */
  public synchronized void stop() throws InterruptedException {
    if (process == null) {
      return;
    }
    try {
      process.getOutputStream().close();
    } catch (IOException dead) {
      // Nothing is left to end.
    }
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** SIGSTOP. */
  public void pause() throws IOException, InterruptedException {
    Signals.send("STOP", pid());
  }

  /** SIGCONT. */
  public void wake() throws IOException, InterruptedException {
    Signals.send("CONT", pid());
  }

  private synchronized long pid() {
    return process == null ? -1 : process.pid();
  }

  @Override
  public void close() {
    try {
      wake();
      stop();
    } catch (IOException | InterruptedException hurried) {
      if (process != null) {
        process.destroyForcibly();
      }
    }
  }
}
