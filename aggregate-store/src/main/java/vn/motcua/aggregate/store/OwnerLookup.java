package vn.motcua.aggregate.store;

import reactor.core.publisher.Mono;

/** Tells which serial the stored document of an owner holds. */
@FunctionalInterface
public interface OwnerLookup {

  /** Empty when the owner has no document, or one without a serial of this series. */
  Mono<Long> serialOf(String series, String owner);
}
