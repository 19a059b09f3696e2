package vn.motcua.notification.adapter.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import vn.motcua.notification.application.Outgoing;
import vn.motcua.notification.domain.Message;

/** A notice as a letter in plain text, with a Message-ID that follows from the notice. */
final class Letter extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private Letter(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static Letter of(
      Outgoing outgoing, Message.Mail mail, Session session, SmtpSettings settings, Instant now)
      throws MessagingException, UnsupportedEncodingException {
    var letter = new Letter(session, "<" + outgoing.noticeId() + "@" + settings.domain() + ">");
    letter.setFrom(new InternetAddress(settings.from().address(), settings.fromName(), UTF_8));
    letter.setSubject(mail.subject(), UTF_8);
    letter.setText(mail.text(), UTF_8);
    letter.setSentDate(Date.from(now));
    letter.setHeader("Auto-Submitted", "auto-generated");
    return letter;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
