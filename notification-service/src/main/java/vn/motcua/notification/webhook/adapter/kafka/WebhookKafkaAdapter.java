package vn.motcua.notification.webhook.adapter.kafka;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.DeliveryProperties;
import vn.motcua.notification.WebhookSettings;
import vn.motcua.notification.webhook.application.TakeEvents;

/** What webhooks listen to. */
@Configuration(proxyBeanMethods = false)
class WebhookKafkaAdapter {

  @Bean
  WebhookListening webhookListening(
      KafkaProperties kafka,
      DeliveryProperties delivery,
      WebhookSettings settings,
      TakeEvents takeEvents) {
    if (settings.group().equals(delivery.groupName())) {
      throw new IllegalArgumentException(
          "motcua.notification.webhook.group must differ from the service's own group,"
              + " or each of them gets a part of the events");
    }
    return new WebhookListening(
        kafka.buildConsumerProperties(), settings.group(), delivery.instance(), takeEvents);
  }
}
