package vn.motcua.notification.adapter.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A transport that remembers whether the end of the letter was sent: before it, the server cannot
 * have taken the letter over (RFC 5321, 4.1.1.4); after it, only its answer tells.
 */
final class OneShotTransport extends SMTPTransport {

  private volatile boolean ended;

  OneShotTransport(Session session, SmtpSettings settings) {
    super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    ended = true;
    super.finishData();
  }

  boolean ended() {
    return ended;
  }
}
