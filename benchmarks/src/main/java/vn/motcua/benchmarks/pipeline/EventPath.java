package vn.motcua.benchmarks.pipeline;

import java.util.List;
import reactor.core.publisher.Mono;

/** A way from a request to a consumed event, compared with others. */
interface EventPath extends AutoCloseable {

  /** Requests under way at once, or groups of them. */
  default int inFlight() {
    return 64;
  }

  /** Requests that are sent together. */
  default int group() {
    return 1;
  }

  /** Keys of the next requests, each ready to be sent. */
  List<String> ready(int count) throws Exception;

  /** Sends the requests of one group; ends with their answer. */
  Mono<Void> send(List<String> keys);

  /** From now on tells what becomes of each key. */
  void watchedBy(Watcher watcher);

  @Override
  void close();

  /** Told of each request, from any thread. */
  interface Watcher {

    Watcher NOBODY =
        new Watcher() {
          @Override
          public void accepted(String key) {}

          @Override
          public void consumed(String key) {}
        };

    /** The request is fully read. */
    void accepted(String key);

    /** The event of it has had its effect. */
    void consumed(String key);
  }
}
