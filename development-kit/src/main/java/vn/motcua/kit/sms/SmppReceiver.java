package vn.motcua.kit.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jsmpp.session.SMPPServerSessionListener;
import vn.motcua.kit.inbox.Faults;
import vn.motcua.kit.inbox.Inbox;

/**
 * Takes SMS by SMPP 3.4 on the loopback address and keeps them in an {@link Inbox}; needs no
 * Spring.
 */
public final class SmppReceiver implements AutoCloseable {
  private final SMPPServerSessionListener server;
  private final int port;
  private final SmsStore store;
  private final ReceiptSender receipts;
  private final SmppSessions sessions;
  private final Faults faults;

  private SmppReceiver(
      SMPPServerSessionListener server,
      int port,
      SmsStore store,
      ReceiptSender receipts,
      SmppSessions sessions,
      Faults faults) {
    this.server = server;
    this.port = port;
    this.store = store;
    this.receipts = receipts;
    this.sessions = sessions;
    this.faults = faults;
  }

  /** Listens when it returns, with {@link SmppAccount#standard()}; port 0 for any free one. */
  public static SmppReceiver start(int port, Inbox inbox) {
    return start(port, inbox, SmppAccount.standard());
  }

  /** Listens when it returns; port 0 for any free one. Its journal lies beside the inbox. */
  public static SmppReceiver start(int port, Inbox inbox, SmppAccount account) {
    var listening = new LoopbackListening();
    var server = listen(port, listening);
    var faults = new Faults();
    var store = SmsStore.open(inbox.file().resolveSibling("sms-journal.jsonl"), inbox);
    var sessions = new SmppSessions(account);
    var receipts = new ReceiptSender(store, sessions, faults, account.receiptDelay());
    var reader = new SubmitReader(Clock.systemUTC(), SmppReceiver::newMessageId);
    server.setMessageReceiverListener(
        new SubmitAcceptance(reader, store, sessions, receipts, faults));
    server.setResponseDeliveryListener(new AnswerSent(receipts));
    sessions.onBound(receipts::sendDue);
    sessions.acceptFrom(server);
    receipts.start();
    return new SmppReceiver(server, listening.port(), store, receipts, sessions, faults);
  }

  /** The port it listens on. */
  public int port() {
    return port;
  }

  /** Switches for tests. */
  public Faults faults() {
    return faults;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      sessions.close();
      receipts.close();
      store.close();
    }
  }

  private static String newMessageId() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  private static SMPPServerSessionListener listen(int port, LoopbackListening listening) {
    try {
      return new SMPPServerSessionListener(port, listening);
    } catch (IOException e) {
      throw new UncheckedIOException(
          String.format(
              Locale.ROOT, "The SMPP receiver cannot listen on port %d: is it taken?", port),
          e);
    }
  }
}
