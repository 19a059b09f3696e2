package vn.motcua.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.Topic;
import vn.motcua.notification.webhook.application.Attempts;
import vn.motcua.notification.webhook.application.ChangeSubscription;
import vn.motcua.notification.webhook.application.CreateSubscription;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.application.HostNames;
import vn.motcua.notification.webhook.application.ReadDeliveries;
import vn.motcua.notification.webhook.application.ReadSubscriptions;
import vn.motcua.notification.webhook.application.SendAgain;
import vn.motcua.notification.webhook.application.SendTestEvent;
import vn.motcua.notification.webhook.application.Subscriptions;
import vn.motcua.notification.webhook.domain.Secret;

/** What those who keep webhooks can do. */
@Configuration(proxyBeanMethods = false)
class WebhookKeepersWiring {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Bean
  CreateSubscription createSubscription(
      Subscriptions subscriptions, HostNames names, WebhookSettings settings, Clock clock) {
    return new CreateSubscription(
        subscriptions,
        names,
        settings.targets(),
        published(),
        settings.mostPerAgency(),
        WebhookWiring::newId,
        WebhookKeepersWiring::newSecret,
        clock);
  }

  @Bean
  ReadSubscriptions readSubscriptions(Subscriptions subscriptions) {
    return new ReadSubscriptions(subscriptions);
  }

  @Bean
  ChangeSubscription changeSubscription(
      Subscriptions subscriptions, Deliveries deliveries, WebhookSettings settings, Clock clock) {
    return new ChangeSubscription(
        subscriptions,
        deliveries,
        settings.secretOverlap(),
        WebhookKeepersWiring::newSecret,
        clock);
  }

  @Bean
  ReadDeliveries readDeliveries(
      Subscriptions subscriptions, Deliveries deliveries, Attempts attempts) {
    return new ReadDeliveries(subscriptions, deliveries, attempts);
  }

  @Bean
  SendTestEvent sendTestEvent(Subscriptions subscriptions, Deliveries deliveries, Clock clock) {
    return new SendTestEvent(subscriptions, deliveries, WebhookWiring::newId, clock);
  }

  @Bean
  SendAgain sendAgain(
      Subscriptions subscriptions, Deliveries deliveries, WebhookSettings settings, Clock clock) {
    return new SendAgain(subscriptions, deliveries, settings.mostResent(), clock);
  }

  private static Predicate<String> published() {
    return name ->
        EventCatalogue.all().stream()
            .filter(type -> type.topic().reach() == Topic.Reach.PUBLIC)
            .anyMatch(type ->
                name.equals(type.name())
                    || name.equals(type.family())
                    || name.equals(type.topic().topicName()));
  }

  private static Secret newSecret() {
    var random = new byte[32];
    RANDOM.nextBytes(random);
    return Secret.of(random);
  }
}
