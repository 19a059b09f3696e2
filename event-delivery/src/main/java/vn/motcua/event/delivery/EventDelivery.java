package vn.motcua.event.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.motcua.event.delivery.listening.DeadLetters;
import vn.motcua.event.delivery.listening.EventListener;
import vn.motcua.event.delivery.listening.EventListening;
import vn.motcua.event.delivery.listening.PrivateRecords;
import vn.motcua.event.delivery.listening.RetryPolicy;
import vn.motcua.event.delivery.relay.EventRelay;
import vn.motcua.event.delivery.relay.PublishedHistory;
import vn.motcua.event.delivery.relay.RelayParts;
import vn.motcua.event.delivery.relay.RelaySettings;
import vn.motcua.event.delivery.tracing.EventSpans;
import vn.motcua.event.delivery.tracing.Tracing;

/** Imported by a service: its relay, its listener, and what belongs to them. */
@Configuration(proxyBeanMethods = false)
@Import(Tracing.class)
@EnableConfigurationProperties({DeliveryProperties.class, KafkaProperties.class})
public class EventDelivery {

  private static final Duration AWAIT = Duration.ofMillis(500);

  @Bean(destroyMethod = "close")
  DeliveryDatabase deliveryDatabase(DeliveryProperties properties, Environment environment) {
    var uri = environment.getRequiredProperty("spring.mongodb.uri");
    return new DeliveryDatabase(uri, properties.database(), properties.service());
  }

  @Bean
  EventSpans eventSpans(ObjectProvider<Tracer> tracer) {
    return new EventSpans(tracer.getIfAvailable());
  }

  @Bean
  PrivateRecords privateRecords(DeliveryDatabase database) {
    return new PrivateRecords(database.get());
  }

  @Bean
  PublishedHistory publishedHistory(
      DeliveryProperties properties, DeliveryDatabase database, ObjectProvider<Clock> clock) {
    return new PublishedHistory(
        database.get(), properties.service(), clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean(destroyMethod = "")
  EventRelay eventRelay(
      DeliveryProperties properties,
      DeliveryDatabase database,
      KafkaProperties kafka,
      EventSpans spans,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<Clock> clock) {
    var settings =
        new RelaySettings(
            properties.service(),
            Optional.ofNullable(properties.instance())
                .orElseGet(() -> UUID.randomUUID().toString()),
            properties.lease(),
            properties.flushInterval(),
            AWAIT,
            properties.reconcileAt());
    var relay =
        new EventRelay(
            new RelayParts(
                settings,
                database.get(),
                kafka.buildProducerProperties(),
                kafka.buildConsumerProperties(),
                meters.getIfAvailable(SimpleMeterRegistry::new),
                clock.getIfAvailable(Clock::systemUTC),
                spans));
    Optional.ofNullable(properties.restored()).ifPresent(relay::raiseEpoch);
    return relay;
  }

  @Bean(destroyMethod = "")
  EventListener eventListener(
      DeliveryProperties properties,
      DeliveryDatabase database,
      KafkaProperties kafka,
      PrivateRecords privateRecords,
      EventSpans spans,
      ObjectProvider<EventListeningCustomizer> customizers,
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<Clock> clock) {
    var listening = EventListening.builder().group(properties.groupName());
    customizers.orderedStream().forEach(customizer -> customizer.customize(listening));
    return new EventListener(
        listening.build(),
        new EventListener.ListenerParts(
            properties.service(),
            Optional.ofNullable(properties.instance()),
            database.get(),
            kafka.buildConsumerProperties(),
            kafka.buildProducerProperties(),
            privateRecords,
            new RetryPolicy(
                properties.attempts(), properties.firstRetry(), properties.longestRetry()),
            meters.getIfAvailable(SimpleMeterRegistry::new),
            clock.getIfAvailable(Clock::systemUTC),
            spans));
  }

  @Bean
  DeadLetters deadLetters(EventListener listener) {
    return listener.deadLetters();
  }

  @Bean
  DeliveryLifecycle deliveryLifecycle(
      DeliveryProperties properties,
      KafkaProperties kafka,
      EventRelay relay,
      EventListener listener) {
    var topics = new TopicSetup(kafka.buildAdminProperties(), properties.replication());
    return new DeliveryLifecycle(properties, topics, relay, listener);
  }

  @Bean
  DeliveryProgress eventProgressHealthIndicator(
      EventRelay relay, EventListener listener, ObjectProvider<Clock> clock) {
    return new DeliveryProgress(relay, listener, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  DeliveryHealth eventDeliveryHealthIndicator(
      DeliveryLifecycle lifecycle, EventRelay relay, EventListener listener) {
    return new DeliveryHealth(lifecycle, relay, listener);
  }
}
