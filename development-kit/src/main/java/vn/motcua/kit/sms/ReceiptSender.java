package vn.motcua.kit.sms;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.kit.inbox.Faults;

/**
 * Sends the receipts that are due to whoever submitted, again and again until each is taken, also
 * after a restart.
 */
@SuppressWarnings("FutureReturnValueIgnored") // sendAll() lets no exception out
final class ReceiptSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptSender.class);
  private static final long RETRY_MILLIS = 500;
  private static final long STOP_MILLIS = 5_000;

  private final SmsStore store;
  private final SmppSessions sessions;
  private final Faults faults;
  private final Duration delay;
  private final Set<String> due = new LinkedHashSet<>();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("sms-receipts-", 0).factory());

  ReceiptSender(SmsStore store, SmppSessions sessions, Faults faults, Duration delay) {
    this.store = store;
    this.sessions = sessions;
    this.faults = faults;
    this.delay = delay;
  }

  /** What was owed before the restart is due now. */
  void start() {
    synchronized (due) {
      store.owedReceipts().forEach(segment -> due.add(segment.messageId()));
    }
    timer.scheduleWithFixedDelay(this::sendAll, 0, RETRY_MILLIS, MILLISECONDS);
  }

  /** The answer to this segment has left. */
  void due(String messageId) {
    later(() -> becomesDue(messageId), delay);
  }

  /** Tries at once, because somebody has bound. */
  void sendDue() {
    later(this::sendAll, Duration.ZERO);
  }

  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(STOP_MILLIS, MILLISECONDS)) {
        LOG.warn("A receipt was still being sent at the end; it will be sent again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // At the end of the program nothing is sent any more: what is owed stays in the journal.
  private void later(Runnable task, Duration time) {
    try {
      timer.schedule(task, time.toMillis(), MILLISECONDS);
    } catch (RejectedExecutionException e) {
      LOG.debug("Stopping, a receipt stays owed");
    }
  }

  private void becomesDue(String messageId) {
    synchronized (due) {
      due.add(messageId);
    }
    sendAll();
  }

  private void sendAll() {
    try {
      snapshot().forEach(this::send);
    } catch (RuntimeException e) {
      LOG.warn("Receipts could not be sent, will be tried again", e);
    }
  }

  private List<String> snapshot() {
    synchronized (due) {
      return List.copyOf(due);
    }
  }

  private void send(String messageId) {
    var segment = store.owedReceipt(messageId);
    if (segment.isEmpty() || faults.takeDroppedReceipt()) {
      settle(messageId);
      return;
    }
    sessions
        .receiverOf(segment.get().systemId())
        .filter(session -> taken(segment.get(), session))
        .ifPresent(session -> settle(messageId));
  }

  private boolean taken(Segment segment, SMPPServerSession session) {
    try {
      Receipt.of(segment, !faults.isUndeliverable(segment.to().value())).deliver(session);
      return true;
    } catch (PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException
        | IOException e) {
      LOG.debug("Receipt not taken, will be sent again: {}", e.getMessage());
      return false;
    }
  }

  private void settle(String messageId) {
    store.receipted(messageId);
    synchronized (due) {
      due.remove(messageId);
    }
  }
}
