package vn.motcua.notification.adapter.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one transceiver bound to the message centre; comes back with growing waits. */
final class SmppConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmppConnection.class);
  private static final int ENQUIRE_LINK_MILLIS = 15_000;

  private final SmppSettings settings;
  private final MessageReceiverListener receipts;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable SMPPSession session;
  private boolean closed;

  SmppConnection(SmppSettings settings, MessageReceiverListener receipts) {
    this.settings = settings;
    this.receipts = receipts;
  }

  void start() {
    Thread.ofVirtual().name("smpp-connection").start(this::stayBound);
  }

  /** The session when it can carry a message just now. */
  Optional<SMPPSession> bound() {
    lock.lock();
    try {
      return Optional.ofNullable(session).filter(each -> each.getSessionState().isTransmittable());
    } finally {
      lock.unlock();
    }
  }

  private void stayBound() {
    int failures = 0;
    while (goesOn()) {
      if (bind()) {
        failures = 0;
        awaitEnd();
      } else {
        failures++;
      }
      pause(settings.reconnect().after(Math.max(1, failures)));
    }
  }

  private boolean bind() {
    var fresh = new SMPPSession();
    fresh.setTransactionTimer(settings.answerTimeout().toMillis());
    fresh.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
    fresh.setMessageReceiverListener(receipts);
    fresh.addSessionStateListener((_, _, _) -> signal());
    try {
      fresh.connectAndBind(
          settings.host(), settings.port(), account(), settings.answerTimeout().toMillis());
    } catch (IOException e) {
      LOG.warn("Message centre {} cannot be reached: {}", settings, e.getMessage());
      return false;
    }
    return keep(fresh);
  }

  private BindParameter account() {
    return new BindParameter(
        BindType.BIND_TRX,
        settings.systemId(),
        settings.password(),
        "",
        TypeOfNumber.UNKNOWN,
        NumberingPlanIndicator.UNKNOWN,
        null);
  }

  private boolean keep(SMPPSession fresh) {
    if (!takeOver(fresh)) {
      fresh.unbindAndClose();
      return false;
    }
    LOG.info("Bound to message centre {}", settings);
    return true;
  }

  private boolean takeOver(SMPPSession fresh) {
    lock.lock();
    try {
      session = closed ? null : fresh;
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void awaitEnd() {
    lock.lock();
    try {
      while (!closed && session != null && session.getSessionState().isBound()) {
        changed.awaitUninterruptibly();
      }
      session = null;
    } finally {
      lock.unlock();
    }
    if (goesOn()) {
      LOG.warn("No longer bound to message centre {}", settings);
    }
  }

  private void pause(Duration wait) {
    lock.lock();
    try {
      long nanos = wait.toNanos();
      while (!closed && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  private boolean goesOn() {
    lock.lock();
    try {
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    SMPPSession last;
    lock.lock();
    try {
      closed = true;
      last = session;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (last != null) {
      last.unbindAndClose();
    }
  }
}
