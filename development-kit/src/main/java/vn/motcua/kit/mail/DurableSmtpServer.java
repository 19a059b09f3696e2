package vn.motcua.kit.mail;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import vn.motcua.kit.inbox.Faults;

/** GreenMail's SMTP protocol with our own store behind its DATA command. */
final class DurableSmtpServer extends SmtpServer {
  private final MailStore store;
  private final Faults faults;

  DurableSmtpServer(ServerSetup setup, Managers managers, MailStore store, Faults faults) {
    super(setup, managers);
    this.store = store;
    this.faults = faults;
  }

  @Override
  protected ProtocolHandler createProtocolHandler(Socket client) {
    var delivery = new DurableDelivery(managers, store, faults, client);
    return new SmtpHandler(new SmtpCommandRegistry(), delivery, client);
  }
}
