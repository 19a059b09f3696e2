package vn.motcua.notification;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.operator.DeliveryOperator;
import vn.motcua.http.edge.HttpEdge;
import vn.motcua.notification.adapter.timer.Rounds;
import vn.motcua.notification.adapter.yaml.YamlTemplates;
import vn.motcua.notification.application.AccessLog;
import vn.motcua.notification.application.ApplyReceipts;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.application.Contacts;
import vn.motcua.notification.application.Correspondences;
import vn.motcua.notification.application.Desks;
import vn.motcua.notification.application.PlanNotices;
import vn.motcua.notification.application.ReceiptInbox;
import vn.motcua.notification.application.References;
import vn.motcua.notification.application.SendDueNotices;
import vn.motcua.notification.application.SendNotice;
import vn.motcua.notification.application.Templates;
import vn.motcua.notification.application.ViewCorrespondence;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Composer;
import vn.motcua.notification.domain.SendingRules;

/** The parts of the service and how they fit together; adapters announce what they implement. */
@Configuration(proxyBeanMethods = false)
@Import({HttpEdge.class, EventDelivery.class, DeliveryOperator.class, WebhookWiring.class})
@ComponentScan("vn.motcua.notification.adapter")
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationWiring {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationWiring.class);

  @Bean
  SendingRules sendingRules(NotificationSettings settings) {
    return settings.rules();
  }

  @Bean
  Templates templates(NotificationSettings settings) {
    return YamlTemplates.load(settings.muted());
  }

  /** For blocking drivers: each task on a virtual thread of its own. */
  @Bean(destroyMethod = "dispose")
  Scheduler blockingWork() {
    return Schedulers.fromExecutorService(
        Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("notification-blocking-", 0).factory()));
  }

  @Bean
  PlanNotices planNotices(
      Correspondences correspondences, Templates templates, SendingRules rules, Clock clock) {
    return new PlanNotices(correspondences, templates, rules, clock);
  }

  @Bean
  SendNotice sendNotice(
      NotificationSettings settings,
      Correspondences correspondences,
      Templates templates,
      Desks desks,
      References references,
      Carrier smsCarrier,
      Carrier mailCarrier,
      Clock clock) {
    return new SendNotice(
        correspondences,
        templates,
        desks,
        references,
        Map.of(Channel.SMS, smsCarrier, Channel.EMAIL, mailCarrier),
        new Composer(settings.pages(), VietnamTime.ZONE, settings.sms().diacritics()),
        settings.rules(),
        clock);
  }

  @Bean
  SendDueNotices sendDueNotices(
      Correspondences correspondences,
      Contacts contacts,
      SendNotice sendNotice,
      SendingRules rules,
      Clock clock) {
    return new SendDueNotices(correspondences, contacts, sendNotice, rules, clock);
  }

  @Bean
  ApplyReceipts applyReceipts(ReceiptInbox inbox, Correspondences correspondences, Clock clock) {
    return new ApplyReceipts(inbox, correspondences, clock);
  }

  @Bean
  ViewCorrespondence viewCorrespondence(
      Correspondences correspondences, AccessLog accessLog, Clock clock) {
    return new ViewCorrespondence(correspondences, accessLog, clock);
  }

  @Bean
  Rounds receiptRounds(ApplyReceipts applyReceipts, NotificationSettings settings) {
    return new Rounds(
        "receipt-rounds", settings.sending().pause(), () -> applyReceipts.handle().toFuture());
  }

  @Bean
  Rounds sendingRounds(SendDueNotices sendDueNotices, NotificationSettings settings) {
    return new Rounds(
        "sending-rounds",
        settings.sending().pause(),
        () -> sendDueNotices.handle().doOnNext(NotificationWiring::tell).then().toFuture());
  }

  private static void tell(Throwable trouble) {
    LOG.warn("A notice is put off", trouble);
  }
}
