package vn.motcua.event.delivery.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.event.delivery.envelope.Envelope;
import vn.motcua.event.delivery.relay.PublishedHistory.Published;

/**
 * Events as they stand on their topic, in order.
 *
 * @param next what {@code after} of the next page is; null on the last one
 */
public record EventsPage(List<Envelope> items, @Nullable Long next) {

  public EventsPage {
    items = List.copyOf(items);
  }

  static EventsPage of(List<Published> events, int limit) {
    return new EventsPage(
        events.stream().map(event -> Envelope.of(event.record())).toList(),
        events.size() < limit ? null : events.getLast().position());
  }
}
