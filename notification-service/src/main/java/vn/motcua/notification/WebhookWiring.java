package vn.motcua.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.motcua.notification.adapter.timer.Rounds;
import vn.motcua.notification.application.Carrier;
import vn.motcua.notification.domain.Backoff;
import vn.motcua.notification.webhook.adapter.meters.WebhookMeters;
import vn.motcua.notification.webhook.application.Attempts;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.application.HostNames;
import vn.motcua.notification.webhook.application.Receiver;
import vn.motcua.notification.webhook.application.RemoveDeleted;
import vn.motcua.notification.webhook.application.SendDueEvents;
import vn.motcua.notification.webhook.application.SendNext;
import vn.motcua.notification.webhook.application.Subscriptions;
import vn.motcua.notification.webhook.application.TakeEvents;
import vn.motcua.notification.webhook.application.TellKeepers;

/** The parts of webhooks that take events over and send them, and how they fit together. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("vn.motcua.notification.webhook.adapter")
@EnableConfigurationProperties(WebhookSettings.class)
@Import(WebhookKeepersWiring.class)
class WebhookWiring {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookWiring.class);
  private static final Duration SELDOM = Duration.ofSeconds(15);
  private static final Duration NOTICE_PATIENCE = Duration.ofMinutes(2);
  private static final Backoff NOTICE_BACKOFF =
      new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(15));

  @Bean
  TakeEvents takeEvents(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
    return new TakeEvents(subscriptions, deliveries, clock);
  }

  @Bean
  WebhookMeters webhookMeters(
      ObjectProvider<MeterRegistry> registry,
      Subscriptions subscriptions,
      Deliveries deliveries,
      Clock clock) {
    return new WebhookMeters(
        registry.getIfAvailable(SimpleMeterRegistry::new), subscriptions, deliveries, clock);
  }

  @Bean
  SendNext sendNext(
      Subscriptions subscriptions,
      Deliveries deliveries,
      Attempts attempts,
      HostNames names,
      Receiver receiver,
      WebhookSettings settings,
      WebhookMeters meters,
      Clock clock) {
    return new SendNext(
        subscriptions,
        deliveries,
        attempts,
        names,
        receiver,
        new SendNext.Rules(settings.schedule(), settings.switchOff(), settings.targets()),
        new SendNext.Chance(WebhookWiring::newId, () -> ThreadLocalRandom.current().nextDouble()),
        meters,
        clock);
  }

  @Bean
  WebhookLanes webhookLanes(
      Subscriptions subscriptions,
      Deliveries deliveries,
      SendNext sendNext,
      WebhookSettings settings,
      Clock clock) {
    return new WebhookLanes(executor ->
        new SendDueEvents(
            subscriptions,
            deliveries,
            sendNext,
            settings.lanes(),
            executor,
            WebhookWiring::broken,
            clock));
  }

  @Bean
  TellKeepers tellKeepers(
      Subscriptions subscriptions,
      Carrier mailCarrier,
      NotificationSettings settings,
      Clock clock) {
    return new TellKeepers(
        subscriptions,
        mailCarrier,
        NOTICE_PATIENCE,
        NOTICE_BACKOFF,
        settings.sending().mostRefusals(),
        clock);
  }

  @Bean
  RemoveDeleted removeDeleted(
      Subscriptions subscriptions, Deliveries deliveries, Attempts attempts) {
    return new RemoveDeleted(subscriptions, deliveries, attempts);
  }

  @Bean(destroyMethod = "close")
  ExecutorService webhookHousework() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().name("webhook-housework-", 0).factory());
  }

  @Bean
  Rounds webhookRounds(
      WebhookLanes lanes, ExecutorService webhookHousework, WebhookSettings settings) {
    return rounds("webhook-rounds", settings.pause(), lanes::round, webhookHousework);
  }

  @Bean
  Rounds webhookNoticeRounds(
      TellKeepers tellKeepers, ExecutorService webhookHousework, WebhookSettings settings) {
    return rounds("webhook-notice-rounds", settings.pause(), tellKeepers::handle, webhookHousework);
  }

  @Bean
  Rounds webhookHouseworkRounds(
      RemoveDeleted removeDeleted, WebhookMeters meters, ExecutorService webhookHousework) {
    return rounds(
        "webhook-housework",
        SELDOM,
        () -> {
          removeDeleted.handle();
          meters.look();
        },
        webhookHousework);
  }

  private static Rounds rounds(
      String name, Duration pause, Runnable round, ExecutorService threads) {
    Supplier<CompletableFuture<Void>> begin = () -> CompletableFuture.runAsync(round, threads);
    return new Rounds(name, pause, begin);
  }

  private static void broken(String subscription, Throwable trouble) {
    LOG.warn("webhook stands still for a moment id={} cause={}", subscription, trouble.toString());
    LOG.debug("Why the webhook stands still", trouble);
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }
}
