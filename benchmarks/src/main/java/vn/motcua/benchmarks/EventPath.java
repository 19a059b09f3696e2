package vn.motcua.benchmarks;

import java.util.List;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** A way from a request to a consumed event, compared with another. */
interface EventPath extends AutoCloseable {

  /** Keys of the next requests, each ready to be sent. */
  List<String> ready(int count) throws Exception;

  /** Sends the request of a key; ends with its answer. */
  Mono<Void> send(String key);

  /** From now on tells each key whose event was consumed. */
  void onConsumed(Consumer<String> listener);

  @Override
  void close();
}
