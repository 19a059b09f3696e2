package vn.motcua.kit.mail;

import static java.util.stream.Collectors.joining;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.kit.inbox.Channel;
import vn.motcua.kit.inbox.Inbox;
import vn.motcua.kit.inbox.ReceivedMessage;

/**
 * Turns an e-mail into a {@link ReceivedMessage} and keeps it: envelope sender and recipients,
 * readable text.
 */
final class MailStore {
  private final Inbox inbox;
  private final Clock clock;

  MailStore(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  void keep(MovingMessage moving) {
    try {
      inbox.append(read(moving, moving.getMessage()));
    } catch (MessagingException e) {
      throw new IllegalArgumentException("Not a readable e-mail", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReceivedMessage read(MovingMessage moving, MimeMessage mail)
      throws MessagingException, IOException {
    return new ReceivedMessage(
        Channel.EMAIL,
        sender(moving),
        moving.getToAddresses().stream().map(MailAddress::getEmail).collect(joining(", ")),
        Objects.requireNonNullElse(mail.getSubject(), ""),
        MailText.of(mail),
        OffsetDateTime.now(clock.withZone(VietnamTime.ZONE)).truncatedTo(ChronoUnit.MILLIS),
        mail.getMessageID(),
        null);
  }

  private static String sender(MovingMessage moving) {
    return Optional.ofNullable(moving.getReturnPath()).map(MailAddress::getEmail).orElse("");
  }
}
