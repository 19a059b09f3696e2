package vn.motcua.kit.sms;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bound sessions and who bound them. */
final class SmppSessions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmppSessions.class);
  private static final long BIND_MILLIS = 5_000;
  private static final long TRANSACTION_MILLIS = 5_000;
  private static final int ENQUIRE_LINK_MILLIS = 30_000;

  private final SmppAccount account;
  private final Map<SMPPServerSession, String> bound = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean open = true;
  private volatile Runnable whenBound = () -> {};

  SmppSessions(SmppAccount account) {
    this.account = account;
  }

  void onBound(Runnable task) {
    whenBound = task;
  }

  void acceptFrom(SMPPServerSessionListener server) {
    threads.execute(() -> acceptAll(server));
  }

  /** Who bound this session. */
  String systemId(SMPPServerSession session) {
    return bound.getOrDefault(session, account.systemId());
  }

  /** A session of this system that can take a receipt. */
  Optional<SMPPServerSession> receiverOf(String systemId) {
    return bound.entrySet().stream()
        .filter(entry -> entry.getValue().equals(systemId))
        .map(Map.Entry::getKey)
        .filter(session -> session.getSessionState().isReceivable())
        .findFirst();
  }

  @Override
  public void close() {
    open = false;
    bound.keySet().forEach(SMPPServerSession::close);
    threads.shutdownNow();
  }

  private void acceptAll(SMPPServerSessionListener server) {
    while (open) {
      try {
        var session = server.accept();
        threads.execute(() -> bind(session));
      } catch (IOException e) {
        if (open) {
          LOG.warn("The SMPP receiver stops listening: {}", e.getMessage());
        }
        return;
      }
    }
  }

  private void bind(SMPPServerSession session) {
    session.addSessionStateListener((newState, oldState, source) -> {
      if (!newState.isBound()) {
        bound.remove(session);
      }
    });
    session.setTransactionTimer(TRANSACTION_MILLIS);
    session.setEnquireLinkTimer(ENQUIRE_LINK_MILLIS);
    try {
      answer(session, session.waitForBind(BIND_MILLIS));
    } catch (TimeoutException | IOException | PDUStringException | IllegalStateException e) {
      LOG.debug("An SMPP connection did not bind: {}", e.getMessage());
      session.close();
    }
  }

  private void answer(SMPPServerSession session, BindRequest request)
      throws IOException, PDUStringException {
    if (!account.systemId().equals(request.getSystemId())) {
      request.reject(SMPPConstant.STAT_ESME_RINVSYSID);
    } else if (!account.password().equals(request.getPassword())) {
      request.reject(SMPPConstant.STAT_ESME_RINVPASWD);
    } else {
      bound.put(session, request.getSystemId());
      request.accept("motcua-kit");
      whenBound.run();
    }
  }
}
