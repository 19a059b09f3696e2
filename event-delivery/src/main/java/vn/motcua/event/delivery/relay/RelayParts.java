package vn.motcua.event.delivery.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import vn.motcua.event.delivery.tracing.EventSpans;

/** What a relay needs from its surroundings. */
public record RelayParts(
    RelaySettings settings,
    MongoDatabase database,
    Map<String, Object> producerProperties,
    Map<String, Object> consumerProperties,
    MeterRegistry meters,
    Clock clock,
    EventSpans spans) {

  public RelayParts(
      RelaySettings settings,
      MongoDatabase database,
      Map<String, Object> producerProperties,
      Map<String, Object> consumerProperties,
      MeterRegistry meters,
      Clock clock) {
    this(settings, database, producerProperties, consumerProperties, meters, clock, EventSpans.OFF);
  }
}
