package vn.motcua.event.delivery.operator;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.DeliveryDatabase;
import vn.motcua.event.delivery.DeliveryProperties;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.ReplaySource;
import vn.motcua.event.delivery.relay.ReplaySource.DossierFields;

/** Imported by a service beside {@code EventDelivery}: the operator's endpoints. */
@Configuration(proxyBeanMethods = false)
public class DeliveryOperator {

  @Bean
  DeliveryEndpoints deliveryEndpoints(
      EventRelay relay, EventListener listener, DeadLetters deadLetters) {
    return new DeliveryEndpoints(relay, listener, deadLetters);
  }

  @Bean
  PublishedEvents publishedEvents(PublishedHistory history) {
    return new PublishedEvents(history);
  }

  @Bean
  Broker broker(DeliveryProperties properties, KafkaProperties kafka) {
    return new Broker(
        kafka.buildAdminProperties(), kafka.buildProducerProperties(), properties.replication());
  }

  @Bean
  ConsumersEndpoint consumersEndpoint(Broker broker) {
    return new ConsumersEndpoint(broker);
  }

  @Bean
  ReplayEndpoint replayEndpoint(
      DeliveryDatabase database,
      Broker broker,
      PublishedHistory history,
      ObjectProvider<DossierFields> fields,
      ObjectProvider<Clock> clocks) {
    var clock = clocks.getIfAvailable(Clock::systemUTC);
    return new ReplayEndpoint(
        new ReplaySource(database.get(), fields.orderedStream().toList()),
        history,
        broker,
        new ReplayAudit(database.get(), clock),
        clock);
  }
}
