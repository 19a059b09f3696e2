package vn.motcua.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.event.contract.VietnamTime;
import vn.motcua.notification.adapter.smpp.SmppSettings;
import vn.motcua.notification.adapter.smtp.SmtpSettings;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.EmailAddress;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Pages;
import vn.motcua.notification.domain.QuietHours;
import vn.motcua.notification.domain.SendingRules;

/**
 * What an installation decides.
 *
 * @param pages public pages that messages name
 * @param muted occasions on which nothing is told
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(
    Pages pages,
    @DefaultValue Set<Occasion> muted,
    @DefaultValue Sending sending,
    @DefaultValue Quiet quietHours,
    Sms sms,
    Mail mail) {

  SendingRules rules() {
    return new SendingRules(
        new QuietHours(quietHours.from(), quietHours.to(), VietnamTime.ZONE, quietHours.channels()),
        sending.tooOld(),
        new Backoff(sending.firstWait(), sending.longestWait()),
        sending.mostRefusals(),
        sending.receiptWait());
  }

  /**
   * How patiently.
   *
   * @param pause between two looks at what is due
   * @param tooOld an event older than this never sends
   * @param mostRefusals temporary refusals after which a notice has failed
   * @param receiptWait how long a notice of unknown outcome waits for its receipt
   */
  record Sending(
      @DefaultValue("PT0.5S") Duration pause,
      @DefaultValue("PT72H") Duration tooOld,
      @DefaultValue("PT2S") Duration firstWait,
      @DefaultValue("PT1M") Duration longestWait,
      @DefaultValue("8") int mostRefusals,
      @DefaultValue("PT10M") Duration receiptWait) {
    Sending {
      if (mostRefusals < 1 || pause.isNegative() || tooOld.isNegative()) {
        throw new IllegalArgumentException("motcua.notification.sending cannot be negative");
      }
    }
  }

  /** When nobody is woken, and by what; {@code from} equal to {@code to} = never quiet. */
  record Quiet(
      @DefaultValue("21:00") LocalTime from,
      @DefaultValue("07:00") LocalTime to,
      @DefaultValue("SMS") Set<Channel> channels) {}

  /** The message centre. */
  record Sms(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("2775") int port,
      String systemId,
      String password,
      String sender,
      @DefaultValue("false") boolean diacritics,
      @DefaultValue("PT15S") Duration answerTimeout) {

    SmppSettings smpp() {
      var reconnect = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));
      return new SmppSettings(host, port, systemId, password, sender, answerTimeout, reconnect);
    }

    @Override
    public String toString() {
      return "SMPP " + host + ":" + port;
    }
  }

  /** The mail server. */
  record Mail(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("2525") int port,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("false") boolean startTls,
      String from,
      String fromName,
      @DefaultValue("PT20S") Duration timeout) {

    SmtpSettings smtp() {
      var domain = from.substring(from.indexOf('@') + 1);
      return new SmtpSettings(
          host, port, user, password, startTls, new EmailAddress(from), fromName, domain, timeout);
    }

    @Override
    public String toString() {
      return "SMTP " + host + ":" + port;
    }
  }
}
