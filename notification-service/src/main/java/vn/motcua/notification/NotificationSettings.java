package vn.motcua.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.domain.Channel;
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
public record NotificationSettings(
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
  public record Sending(
      @DefaultValue("PT0.5S") Duration pause,
      @DefaultValue("PT72H") Duration tooOld,
      @DefaultValue("PT2S") Duration firstWait,
      @DefaultValue("PT1M") Duration longestWait,
      @DefaultValue("8") int mostRefusals,
      @DefaultValue("PT10M") Duration receiptWait) {
    public Sending {
      if (mostRefusals < 1 || pause.isNegative() || tooOld.isNegative()) {
        throw new IllegalArgumentException("motcua.notification.sending cannot be negative");
      }
    }
  }

  /** When nobody is woken, and by what; {@code from} equal to {@code to} = never quiet. */
  public record Quiet(
      @DefaultValue("21:00") LocalTime from,
      @DefaultValue("07:00") LocalTime to,
      @DefaultValue("SMS") Set<Channel> channels) {}

  /** The message centre. */
  public record Sms(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("2775") int port,
      String systemId,
      String password,
      String sender,
      @DefaultValue("false") boolean diacritics,
      @DefaultValue("PT15S") Duration answerTimeout) {

    @Override
    public String toString() {
      return "SMPP " + host + ":" + port;
    }
  }

  /** The mail server. */
  public record Mail(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("2525") int port,
      @Nullable String user,
      @Nullable String password,
      @DefaultValue("false") boolean startTls,
      String from,
      String fromName,
      @DefaultValue("PT20S") Duration timeout) {

    @Override
    public String toString() {
      return "SMTP " + host + ":" + port;
    }
  }
}
