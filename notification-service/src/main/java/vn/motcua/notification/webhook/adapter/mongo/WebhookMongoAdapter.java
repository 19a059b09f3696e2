package vn.motcua.notification.webhook.adapter.mongo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.DeliveryDatabase;
import vn.motcua.notification.WebhookSettings;
import vn.motcua.notification.webhook.application.Attempts;
import vn.motcua.notification.webhook.application.Deliveries;
import vn.motcua.notification.webhook.application.Subscriptions;

/** The stores of webhooks; they block, for virtual threads. */
@Configuration(proxyBeanMethods = false)
class WebhookMongoAdapter {

  @Bean
  Subscriptions webhookSubscriptions(DeliveryDatabase database) {
    var subscriptions = new MongoSubscriptions(database.get());
    subscriptions.prepare();
    return subscriptions;
  }

  @Bean
  Deliveries webhookDeliveries(DeliveryDatabase database, WebhookSettings settings) {
    var deliveries = new MongoDeliveries(database.get(), settings.retention());
    deliveries.prepare();
    return deliveries;
  }

  @Bean
  Attempts webhookAttempts(DeliveryDatabase database, WebhookSettings settings) {
    var attempts = new MongoAttempts(database.get(), settings.retention());
    attempts.prepare();
    return attempts;
  }
}
