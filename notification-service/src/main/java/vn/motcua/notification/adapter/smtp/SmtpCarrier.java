package vn.motcua.notification.adapter.smtp;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.domain.Dispatch;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.domain.Message;

/** Hands letters to a mail server, one connection each, on a scheduler that may block. */
final class SmtpCarrier implements Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

  private final SmtpSettings settings;
  private final Session session;
  private final Scheduler blocking;
  private final Clock clock;
  private volatile boolean connected = true;

  SmtpCarrier(SmtpSettings settings, Scheduler blocking, Clock clock) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    this.blocking = blocking;
    this.clock = clock;
  }

  private static Properties properties(SmtpSettings settings) {
    var millis = Long.toString(settings.timeout().toMillis());
    var properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.localhost", settings.domain());
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }

  /** Always worth a try: there is no standing connection. */
  @Override
  public boolean reachable() {
    return true;
  }

  /** Whether the last try found the server. */
  boolean connected() {
    return connected;
  }

  @Override
  public Mono<Dispatch> carry(Outgoing outgoing) {
    return Mono.fromCallable(() -> send(outgoing)).subscribeOn(blocking);
  }

  private Dispatch send(Outgoing outgoing) {
    if (!(outgoing.message() instanceof Message.Mail mail)
        || !(outgoing.to() instanceof EmailAddress to)) {
      throw new IllegalArgumentException("Not an e-mail: " + outgoing.noticeId());
    }
    try {
      var letter = Letter.of(outgoing, mail, session, settings, clock.instant());
      var address = new InternetAddress(to.address());
      letter.setRecipient(jakarta.mail.Message.RecipientType.TO, address);
      letter.saveChanges();
      return transmit(letter, address);
    } catch (MessagingException | UnsupportedEncodingException e) {
      return new Dispatch.Refused(e.getClass().getSimpleName());
    }
  }

  private Dispatch transmit(Letter letter, Address to) {
    var transport = new OneShotTransport(session, settings);
    try {
      return transmit(transport, letter, to);
    } finally {
      closeQuietly(transport);
    }
  }

  private static void closeQuietly(OneShotTransport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("The mail server did not say goodbye", e);
    }
  }

  private Dispatch transmit(OneShotTransport transport, Letter letter, Address to) {
    try {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
      connected = true;
    } catch (MessagingException e) {
      connected = false;
      return new Dispatch.NothingLeft(e.getClass().getSimpleName());
    }
    try {
      transport.sendMessage(letter, new Address[] {to});
      return new Dispatch.Accepted(List.of());
    } catch (MessagingException e) {
      return SmtpAnswer.to(e, transport.ended());
    }
  }
}
