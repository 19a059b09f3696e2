package vn.motcua.allinone;

import java.util.concurrent.CountDownLatch;

/** {@code ./motcua up}: everything runs until Ctrl-C. */
public final class UpCommand {

  private UpCommand() {}

  public static void main(String[] arguments) {
    var words = Words.fromLauncher();
    new Foreground(Home.fromLauncher(), words)
        .run(
            Pace.OFFICE,
            installation -> untilInterrupted(installation, words),
            new Sentence("Đã dừng.", "Stopped."));
  }

  private static int untilInterrupted(Installation installation, Words words)
      throws InterruptedException {
    Addresses.print(installation, words);
    new CountDownLatch(1).await();
    return 0;
  }
}
