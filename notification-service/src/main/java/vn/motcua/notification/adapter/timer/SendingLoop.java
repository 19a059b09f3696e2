package vn.motcua.notification.adapter.timer;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.notification.application.ApplyReceipts;
import vn.motcua.notification.application.SendDueNotices;

/** Looks, again and again, for receipts to apply and notices to send. */
public final class SendingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SendingLoop.class);
  private static final Duration LAST_ROUND = Duration.ofSeconds(20);

  private final ApplyReceipts applyReceipts;
  private final SendDueNotices sendDueNotices;
  private final Duration pause;
  private volatile @Nullable Run run;

  public SendingLoop(ApplyReceipts applyReceipts, SendDueNotices sendDueNotices, Duration pause) {
    this.applyReceipts = applyReceipts;
    this.sendDueNotices = sendDueNotices;
    this.pause = pause;
  }

  @Override
  public synchronized void start() {
    if (run == null) {
      var fresh = new Run();
      run = fresh;
      Thread.ofVirtual().name("sending-loop").start(fresh);
    }
  }

  /** Lets the round that is under way end, so that outcomes are stored. */
  @Override
  public synchronized void stop() {
    var last = run;
    run = null;
    if (last != null) {
      last.end();
    }
  }

  @Override
  public boolean isRunning() {
    return run != null;
  }

  private void round() {
    try {
      applyReceipts.handle().block();
      var troubles = sendDueNotices.handle().collectList().block();
      if (troubles != null) {
        troubles.forEach(trouble -> LOG.warn("A notice is put off", trouble));
      }
    } catch (RuntimeException e) {
      LOG.warn("This round of sending is given up, the next comes soon", e);
    }
  }

  /** One life of the loop, from start to stop. */
  private final class Run implements Runnable {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void run() {
      try {
        do {
          round();
        } while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        stopped.countDown();
      }
    }

    void end() {
      stop.countDown();
      try {
        if (!stopped.await(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
          LOG.warn("The last round of sending did not end in time");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
