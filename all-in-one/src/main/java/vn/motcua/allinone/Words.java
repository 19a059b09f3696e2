package vn.motcua.allinone;

import java.io.PrintStream;

/** Speaks to the person at the terminal, in one of the two languages. */
public final class Words {

  private final boolean vietnamese;
  private final PrintStream out;

  public Words(boolean vietnamese, PrintStream out) {
    this.vietnamese = vietnamese;
    this.out = out;
  }

  /** Language that the launcher found. */
  public static Words fromLauncher() {
    return new Words(System.getProperty("motcua.lang", "vi").equals("vi"), System.out);
  }

  /** Prints one line. */
  public void say(String vi, String en) {
    out.println(choose(vi, en));
    out.flush();
  }

  public String choose(String vi, String en) {
    return vietnamese ? vi : en;
  }
}
