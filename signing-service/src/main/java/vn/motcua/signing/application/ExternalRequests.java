package vn.motcua.signing.application;

import reactor.core.publisher.Mono;

/** Requests to agents, kept until some days after their time is over. */
public interface ExternalRequests {
  /** Keeps a new request; earlier ones of the same document that are open are withdrawn. */
  Mono<Void> open(ExternalRequest request);

  Mono<ExternalRequest> find(String key);

  /** Its value was taken; a request that is no longer open stays as it is. */
  Mono<Void> complete(String key);
}
