package vn.motcua.signing.application;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import vn.motcua.signing.domain.DocumentId;

/**
 * Lets costly acts on one document follow each other in this process, so that a thousand duplicates
 * cost one signature and not a thousand. What decides is still the conditional write: of two
 * processes only one wins.
 */
final class Turns {
  private final Map<DocumentId, Sinks.Empty<Void>> last = new ConcurrentHashMap<>();

  <T> Mono<T> inTurn(DocumentId id, Mono<T> act) {
    return Mono.defer(() -> {
      var mine = Sinks.<Void>empty();
      var before = last.put(id, mine);
      var turn = before == null ? Mono.<Void>empty() : before.asMono();
      return turn.then(act).doFinally(signal -> passOn(id, turn, mine));
    });
  }

  /** Who gives up while he waits leaves the queue in its order. */
  private void passOn(DocumentId id, Mono<Void> turn, Sinks.Empty<Void> mine) {
    turn.doFinally(
            signal -> {
              last.remove(id, mine);
              mine.tryEmitEmpty();
            })
        .subscribe();
  }
}
