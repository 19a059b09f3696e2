package vn.motcua.kit.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a test lets a receiver do wrong. All switches are off at the start, may be set at any time
 * from any thread, and are not kept over a restart.
 */
public final class Faults {
  private final AtomicInteger rejections = new AtomicInteger();
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private final AtomicInteger droppedReceipts = new AtomicInteger();
  private final Set<String> undeliverable = ConcurrentHashMap.newKeySet();
  private volatile Duration delay = Duration.ZERO;

  /** The next n messages are refused for the moment (SMTP 451, SMPP RTHROTTLED) and not stored. */
  public void rejectNext(int n) {
    rejections.set(n);
  }

  /** The next n messages are stored, but the connection breaks before the sender hears it. */
  public void loseNextAnswers(int n) {
    lostAnswers.set(n);
  }

  /** The next n delivery receipts are never sent (SMPP only). */
  public void dropNextReceipts(int n) {
    droppedReceipts.set(n);
  }

  /** Every answer waits this long. */
  public void delayAnswers(Duration time) {
    delay = time;
  }

  /**
   * Messages to this number or address: receipt UNDELIV (SMPP), refused for good with 550 (SMTP).
   */
  public void makeUndeliverable(String recipient) {
    undeliverable.add(recipient);
  }

  /** Everything works again. */
  public void clear() {
    rejectNext(0);
    loseNextAnswers(0);
    dropNextReceipts(0);
    delayAnswers(Duration.ZERO);
    undeliverable.clear();
  }

  /** Waits when an answer is to be late. */
  public void awaitDelay() {
    var end = System.nanoTime() + delay.toNanos();
    for (var left = delay.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /** Whether this message is to be refused; counts it. */
  public boolean takeRejection() {
    return take(rejections);
  }

  /** Whether the answer to this message is to be lost; counts it. */
  public boolean takeLostAnswer() {
    return take(lostAnswers);
  }

  /** Whether this receipt is to be dropped; counts it. */
  public boolean takeDroppedReceipt() {
    return take(droppedReceipts);
  }

  /** Whether nothing reaches this recipient. */
  public boolean isUndeliverable(String recipient) {
    return undeliverable.contains(recipient);
  }

  /** The switches as they stand. */
  public Setting setting() {
    return new Setting(
        rejections.get(),
        lostAnswers.get(),
        droppedReceipts.get(),
        delay.toMillis(),
        Set.copyOf(undeliverable));
  }

  private static boolean take(AtomicInteger counter) {
    return counter.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
  }

  /** A picture of all switches. */
  public record Setting(
      int rejectNext,
      int loseNextAnswers,
      int dropNextReceipts,
      long delayMillis,
      Set<String> undeliverable) {}
}
