package vn.motcua.event.delivery.operator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.relay.EventRelay;

/** Imported by a service beside {@code EventDelivery}: the operator's endpoints. */
@Configuration(proxyBeanMethods = false)
public class DeliveryOperator {

  @Bean
  DeliveryEndpoints deliveryEndpoints(
      EventRelay relay, EventListener listener, DeadLetters deadLetters) {
    return new DeliveryEndpoints(relay, listener, deadLetters);
  }
}
