package vn.motcua.event.delivery;

import vn.motcua.event.delivery.listening.EventListening;

/** A bean of a service that says what the service listens to; several may add to the same. */
@FunctionalInterface
public interface EventListeningCustomizer {

  void customize(EventListening.Builder listening);
}
