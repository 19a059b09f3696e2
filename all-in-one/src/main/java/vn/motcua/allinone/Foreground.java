package vn.motcua.allinone;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import vn.motcua.backbone.BackboneException;

/**
 * Runs an installation at a terminal: a failure is one plain sentence, and Ctrl-C or a polite kill
 * is heard at once and waits until everything has stopped in order.
 */
final class Foreground {

  private static final int STOP_LIMIT_SECONDS = 60;

  private final Home home;
  private final Words words;
  private final Thread worker = Thread.currentThread();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;

  Foreground(Home home, Words words) {
    this.home = home;
    this.words = words;
  }

  /** What is done while everything runs; interrupted when it shall stop. */
  @FunctionalInterface
  interface Act {

    /** Answers the exit code. */
    int on(Installation installation) throws Exception;
  }

  /**
   * Starts everything, acts, stops everything; does not return.
   *
   * @param stopped what to say after an interruption
   */
  void run(Pace pace, Act act, Sentence stopped) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "motcua-stop"));
    Exit.setHaltProcedure((status, message) -> halted(message));
    int code = attempt(pace, act);
    if (stopping) {
      words.say(stopped.vi(), stopped.en());
    }
    ended.countDown();
    System.exit(code);
  }

  private int attempt(Pace pace, Act act) {
    try {
      Logs.to(home);
    } catch (IOException noLog) {
      tell(Trouble.of(noLog, home));
      return 1;
    }
    try (var run = SingleRun.in(home);
        var installation = Installation.start(home, Ports.fromLauncher(), words, pace)) {
      return act.on(installation);
    } catch (Exception failure) {
      explain(failure);
      return 1;
    }
  }

  private void explain(Exception failure) {
    if (stopping) {
      return;
    }
    LoggerFactory.getLogger(Foreground.class).error("cannot go on", failure);
    tell(Trouble.of(failure, home));
  }

  /** The broker halts the JVM when its disk takes nothing more; not without a word. */
  private void halted(@Nullable String message) {
    LoggerFactory.getLogger(Foreground.class).error("the broker halts: {}", message);
    tell(
        Trouble.of(
            new BackboneException(
                "Kafka đã dừng vì một lỗi không thể bỏ qua.",
                "Kafka has stopped for a fault it cannot pass over."),
            home));
    Runtime.getRuntime().halt(1);
  }

  private void tell(Sentence sentence) {
    words.say(
        "motcua: %s Nhật ký: %s".formatted(sentence.vi(), home.log()),
        "motcua: %s Log: %s".formatted(sentence.en(), home.log()));
  }

  private void stop() {
    if (ended.getCount() == 0) {
      return;
    }
    stopping = true;
    words.say("Đang dừng ...", "Stopping ...");
    worker.interrupt();
    try {
      if (!ended.await(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
        words.say("motcua: không dừng được êm.", "motcua: it did not stop cleanly.");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
