package vn.motcua.event.delivery.listening;

/**
 * Handles one type of event. Runs on a virtual thread and may block; events of one key come one
 * after the other. {@link DependencyDown} (and outages of the database or the broker) pause the
 * listener; any other exception parks the key and tries it again.
 */
@FunctionalInterface
public interface EventHandler<T> {

  Handled handle(ReceivedEvent<T> event) throws Exception;
}
