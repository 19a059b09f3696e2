package vn.motcua.allinone;

import java.util.concurrent.CountDownLatch;
import vn.motcua.backbone.BackboneException;

/** {@code ./motcua up}: everything runs until Ctrl-C. */
public final class UpCommand {

  private UpCommand() {}

  public static void main(String[] arguments) throws Exception {
    var words = Words.fromLauncher();
    var home = Home.fromLauncher();
    Logs.to(home);
    var over = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(over, ended), "motcua-stop"));
    try (var run = SingleRun.in(home);
        var installation = Installation.start(home, Ports.fromLauncher(), words, Pace.OFFICE)) {
      Addresses.print(installation.ports(), words);
      over.await();
      words.say("Đang dừng ...", "Stopping ...");
    } catch (BackboneException failure) {
      words.say("motcua: " + failure.getMessage(), "motcua: " + failure.getMessage());
      words.say("Nhật ký: " + home.log(), "Log: " + home.log());
      ended.countDown();
      Runtime.getRuntime().halt(1);
    }
    words.say("Đã dừng.", "Stopped.");
    ended.countDown();
  }

  private static void stop(CountDownLatch over, CountDownLatch ended) {
    over.countDown();
    try {
      ended.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
