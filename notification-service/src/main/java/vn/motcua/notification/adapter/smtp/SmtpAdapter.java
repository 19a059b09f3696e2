package vn.motcua.notification.adapter.smtp;

import java.time.Clock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import vn.motcua.notification.NotificationSettings;
import vn.motcua.notification.domain.EmailAddress;

/** The carrier of letters. */
@Configuration(proxyBeanMethods = false)
class SmtpAdapter {

  @Bean
  SmtpCarrier mailCarrier(NotificationSettings settings, Scheduler blockingWork, Clock clock) {
    return new SmtpCarrier(smtp(settings.mail()), blockingWork, clock);
  }

  @Bean
  HealthIndicator mailCarrierHealthIndicator(SmtpCarrier carrier) {
    return () ->
        carrier.connected()
            ? Health.up().build()
            : Health.down().withDetail("reason", "the mail server cannot be reached").build();
  }

  private static SmtpSettings smtp(NotificationSettings.Mail mail) {
    var domain = mail.from().substring(mail.from().indexOf('@') + 1);
    return new SmtpSettings(
        mail.host(),
        mail.port(),
        mail.user(),
        mail.password(),
        mail.startTls(),
        new EmailAddress(mail.from()),
        mail.fromName(),
        domain,
        mail.timeout());
  }
}
