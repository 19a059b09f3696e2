package vn.motcua.event.delivery.relay;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import vn.motcua.event.contract.control.RepublicationRequested;

/** Requests to publish again that wait; what does not fit is asked for again by who needs it. */
final class RequestQueue {

  private final BlockingQueue<RepublicationRequested> waiting = new ArrayBlockingQueue<>(1000);

  boolean offer(RepublicationRequested request) {
    return waiting.contains(request) || waiting.offer(request);
  }

  Optional<RepublicationRequested> next() {
    return Optional.ofNullable(waiting.poll());
  }
}
