package vn.motcua.event.delivery.listening;

import vn.motcua.aggregate.store.Mark;
import vn.motcua.event.delivery.envelope.EventHeaders;

/**
 * An event that is to be handled now.
 *
 * @param mark goes into the same write as the effect: {@code change.mark(event.mark())}
 */
public record ReceivedEvent<T>(EventHeaders headers, T event, Mark mark) {}
