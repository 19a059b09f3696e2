package vn.motcua.signing.application;

import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ExternalRequest.State;

/** Requests to agents in a map. */
final class InMemoryExternalRequests implements ExternalRequests {
  private final Map<String, ExternalRequest> kept = new LinkedHashMap<>();

  @Override
  public Mono<Void> open(ExternalRequest request) {
    return Mono.fromRunnable(() -> {
      kept.replaceAll((key, earlier) ->
          earlier.document().equals(request.document()) && earlier.state() == State.OPEN
              ? with(earlier, State.WITHDRAWN)
              : earlier);
      kept.put(request.key(), request);
    });
  }

  @Override
  public Mono<ExternalRequest> find(String key) {
    return Mono.fromSupplier(() -> kept.get(key));
  }

  @Override
  public Mono<Void> complete(String key) {
    return Mono.fromRunnable(() ->
        kept.computeIfPresent(
            key,
            (same, request) ->
                request.state() == State.OPEN ? with(request, State.COMPLETED) : request));
  }

  private static ExternalRequest with(ExternalRequest it, State state) {
    return new ExternalRequest(
        it.key(),
        it.document(),
        it.signer(),
        it.frozenSha256(),
        it.at(),
        it.expires(),
        state,
        it.layer());
  }
}
