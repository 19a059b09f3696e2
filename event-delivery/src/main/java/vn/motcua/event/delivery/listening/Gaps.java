package vn.motcua.event.delivery.listening;

import java.time.Clock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.aggregate.store.Seen;
import vn.motcua.event.contract.control.RepublicationRequested;
import vn.motcua.event.delivery.envelope.EnvelopeWriter;
import vn.motcua.event.delivery.envelope.Source;

/** Asks a producer, over the control topic, to publish again what never came. */
final class Gaps {

  private static final Logger LOG = LoggerFactory.getLogger(Gaps.class);

  private final PlainProducer producer;
  private final String group;
  private final Clock clock;
  private final Supplier<String> ids;
  private final ListeningMeters meters;

  Gaps(
      PlainProducer producer,
      String group,
      Clock clock,
      Supplier<String> ids,
      ListeningMeters meters) {
    this.producer = producer;
    this.group = group;
    this.clock = clock;
    this.ids = ids;
    this.meters = meters;
  }

  void ask(Arrival arrival, Seen seen) {
    var event = arrival.envelope().orElseThrow();
    LOG.warn(
        "gap source={} topic={} seen={} came={}",
        event.source(),
        arrival.topic(),
        seen.upTo(),
        event.sequence());
    meters.gap();
    var aggregate = Source.parse(event.source()).map(Source::aggregateId).orElse(event.key());
    ask(event.source(), aggregate, arrival.topic(), seen.upTo() + 1);
  }

  void ask(String source, String aggregate, String topic, long from) {
    var request = new RepublicationRequested(source, aggregate, topic, from, group);
    producer.send(EnvelopeWriter.ofControl(ids.get(), group, request, source, clock.instant()));
  }
}
