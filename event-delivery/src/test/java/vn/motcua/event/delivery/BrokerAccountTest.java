package vn.motcua.event.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BrokerAccountTest {

  private static final String LOGIN =
      "org.apache.kafka.common.security.scram.ScramLoginModule required"
          + " username=\"intake-service\" password=\"secret\";";

  @Test
  void isTakenFromTheEnvironmentByWriterReaderAndAdministration() {
    var kafka =
        bound(
            Map.of(
                "SPRING_KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                "SPRING_KAFKA_PROPERTIES_SASL_MECHANISM", "SCRAM-SHA-512",
                "SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", LOGIN));

    assertThat(
            List.of(
                kafka.buildProducerProperties(),
                kafka.buildConsumerProperties(),
                kafka.buildAdminProperties()))
        .allSatisfy(settings ->
            assertThat(settings)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .containsEntry("sasl.jaas.config", LOGIN));
  }

  private static KafkaProperties bound(Map<String, Object> environment) {
    var source = new SystemEnvironmentPropertySource("systemEnvironment", environment);
    return new Binder(ConfigurationPropertySources.from(source))
        .bind("spring.kafka", KafkaProperties.class)
        .get();
  }
}
