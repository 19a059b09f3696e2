package vn.motcua.chaos.stage;

import java.io.IOException;

/** Signals that Java itself does not send. */
public final class Signals {

  private Signals() {}

  /** Sends STOP or CONT; a process that is gone gets nothing. */
  public static void send(String signal, long pid) throws IOException, InterruptedException {
    if (pid > 0) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    }
  }
}
