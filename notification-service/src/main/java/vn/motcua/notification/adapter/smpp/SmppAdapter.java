package vn.motcua.notification.adapter.smpp;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import vn.motcua.notification.NotificationSettings;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.domain.Backoff;

/** The carrier of short messages. */
@Configuration(proxyBeanMethods = false)
class SmppAdapter {

  private static final Backoff RECONNECT =
      new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

  @Bean(initMethod = "start", destroyMethod = "close")
  SmppCarrier smsCarrier(
      NotificationSettings settings, ReceiptInbox inbox, Scheduler blockingWork, Clock clock) {
    return new SmppCarrier(smpp(settings.sms()), inbox, blockingWork, clock);
  }

  @Bean
  HealthIndicator smsCarrierHealthIndicator(SmppCarrier carrier) {
    return () ->
        carrier.reachable()
            ? Health.up().build()
            : Health.down().withDetail("reason", "the message centre cannot be reached").build();
  }

  private static SmppSettings smpp(NotificationSettings.Sms sms) {
    return new SmppSettings(
        sms.host(),
        sms.port(),
        sms.systemId(),
        sms.password(),
        sms.sender(),
        sms.answerTimeout(),
        RECONNECT);
  }
}
