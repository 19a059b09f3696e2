package vn.motcua.chaos.stage;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come true, through whatever outage there is meanwhile. */
public final class Patience {

  private Patience() {}

  /** How long it took. */
  public static Duration until(String what, Duration limit, Callable<Boolean> condition)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!holds(condition)) {
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new IllegalStateException("not within " + limit.toSeconds() + " s: " + what);
      }
      Thread.sleep(100);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static boolean holds(Callable<Boolean> condition) throws InterruptedException {
    try {
      return condition.call();
    } catch (InterruptedException stopping) {
      throw stopping;
    } catch (Exception outage) {
      return false;
    }
  }
}
