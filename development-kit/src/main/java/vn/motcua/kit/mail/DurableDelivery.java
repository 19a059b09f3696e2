package vn.motcua.kit.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.inbox.Faults;

/**
 * Decides what one SMTP connection answers. GreenMail's DATA command calls {@link #send} before it
 * writes "250 OK", and answers 451 when it throws: so 250 is said only after the message is on the
 * disk.
 */
final class DurableDelivery extends SmtpManager {
  private final MailStore store;
  private final Faults faults;
  private final Socket client;

  DurableDelivery(Managers managers, MailStore store, Faults faults, Socket client) {
    super(managers.getImapHostManager(), managers.getUserManager());
    this.store = store;
    this.faults = faults;
    this.client = client;
  }

  @Override
  public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
    return faults.isUndeliverable(recipient.getEmail()) ? "550 5.1.1 No such mailbox here" : null;
  }

  @Override
  public @Nullable String checkData(SmtpState state) {
    faults.awaitDelay();
    return faults.takeRejection() ? "451 4.3.0 Refused for the moment, try again" : null;
  }

  // Not synchronized like the method it replaces: each connection has its own delivery.
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public void send(SmtpState state) {
    store.keep(state.getMessage());
    if (faults.takeLostAnswer()) {
      breakConnection();
    }
  }

  private void breakConnection() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
