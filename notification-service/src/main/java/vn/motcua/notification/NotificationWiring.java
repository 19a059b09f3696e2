package vn.motcua.notification;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.motcua.event.contract.VietnamTime;
import vn.motcua.event.delivery.EventDelivery;
import vn.motcua.event.delivery.EventListeningCustomizer;
import vn.motcua.event.delivery.listening.MarkReader;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.http.edge.HttpEdge;
import vn.motcua.notification.adapter.kafka.DossierListening;
import vn.motcua.notification.adapter.kafka.ReceivedContacts;
import vn.motcua.notification.adapter.kafka.ReceivedDesks;
import vn.motcua.notification.adapter.mongo.MongoCorrespondences;
import vn.motcua.notification.adapter.mongo.MongoReceiptInbox;
import vn.motcua.notification.adapter.mongo.MongoReferences;
import vn.motcua.notification.adapter.smpp.SmppCarrier;
import vn.motcua.notification.adapter.smtp.SmtpCarrier;
import vn.motcua.notification.adapter.timer.Rounds;
import vn.motcua.notification.adapter.yaml.YamlTemplates;
import vn.motcua.notification.application.ApplyReceipts;
import vn.motcua.notification.application.PlanNotices;
import vn.motcua.notification.application.SendDueNotices;
import vn.motcua.notification.application.SendNotice;
import vn.motcua.notification.application.Templates;
import vn.motcua.notification.application.ViewCorrespondence;
import vn.motcua.notification.domain.Channel;
import vn.motcua.notification.domain.Composer;
import vn.motcua.notification.domain.SendingRules;

/** The parts of the service and how they fit together. */
@Configuration(proxyBeanMethods = false)
@Import({HttpEdge.class, EventDelivery.class})
@ComponentScan("vn.motcua.notification.adapter.http")
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationWiring {

  private static final Logger LOG = LoggerFactory.getLogger(NotificationWiring.class);

  @Bean
  MongoDatabase notificationDatabase(
      MongoClient client, @Value("${motcua.delivery.database}") String name) {
    return client.getDatabase(name);
  }

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
  MongoCorrespondences correspondences(MongoDatabase database, Clock clock) {
    return new MongoCorrespondences(database, clock, NotificationWiring::newId);
  }

  @Bean
  MongoReceiptInbox receiptInbox(MongoDatabase database) {
    var inbox = new MongoReceiptInbox(database, NotificationWiring::newId);
    inbox.prepare().block(Duration.ofSeconds(30));
    return inbox;
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SmppCarrier smppCarrier(
      NotificationSettings settings, MongoReceiptInbox inbox, Scheduler blockingWork, Clock clock) {
    return new SmppCarrier(settings.sms().smpp(), inbox, blockingWork, clock);
  }

  @Bean
  SmtpCarrier smtpCarrier(NotificationSettings settings, Scheduler blockingWork, Clock clock) {
    return new SmtpCarrier(settings.mail().smtp(), blockingWork, clock);
  }

  @Bean
  PlanNotices planNotices(
      MongoCorrespondences correspondences, Templates templates, SendingRules rules, Clock clock) {
    return new PlanNotices(correspondences, templates, rules, clock);
  }

  @Bean
  SendNotice sendNotice(
      NotificationSettings settings,
      MongoCorrespondences correspondences,
      Templates templates,
      PrivateRecords records,
      MongoDatabase database,
      SmppCarrier sms,
      SmtpCarrier email,
      Scheduler blockingWork,
      Clock clock) {
    return new SendNotice(
        correspondences,
        templates,
        new ReceivedDesks(records, blockingWork),
        new MongoReferences(database),
        Map.of(Channel.SMS, sms, Channel.EMAIL, email),
        new Composer(settings.pages(), VietnamTime.ZONE, settings.sms().diacritics()),
        settings.rules(),
        clock);
  }

  @Bean
  SendDueNotices sendDueNotices(
      MongoCorrespondences correspondences,
      PrivateRecords records,
      SendNotice sendNotice,
      SendingRules rules,
      Scheduler blockingWork,
      Clock clock) {
    var contacts = new ReceivedContacts(records, blockingWork);
    return new SendDueNotices(correspondences, contacts, sendNotice, rules, clock);
  }

  @Bean
  ApplyReceipts applyReceipts(
      MongoReceiptInbox inbox, MongoCorrespondences correspondences, Clock clock) {
    return new ApplyReceipts(inbox, correspondences, clock);
  }

  @Bean
  ViewCorrespondence viewCorrespondence(MongoCorrespondences correspondences) {
    return new ViewCorrespondence(correspondences);
  }

  @Bean
  EventListeningCustomizer dossierListening(
      PlanNotices planNotices, MongoCorrespondences correspondences) {
    return new DossierListening(planNotices, MarkReader.of(correspondences.store()));
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

  @Bean
  HealthIndicator smsCarrierHealthIndicator(SmppCarrier carrier) {
    return () -> health(carrier.reachable(), "the message centre cannot be reached");
  }

  @Bean
  HealthIndicator mailCarrierHealthIndicator(SmtpCarrier carrier) {
    return () -> health(carrier.connected(), "the mail server cannot be reached");
  }

  private static Health health(boolean well, String otherwise) {
    return well ? Health.up().build() : Health.down().withDetail("reason", otherwise).build();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
