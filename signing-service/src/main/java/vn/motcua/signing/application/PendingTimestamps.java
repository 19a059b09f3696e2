package vn.motcua.signing.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Issued documents that still wait for their timestamp. */
public interface PendingTimestamps {
  Mono<Pending> pending();

  /** How many, and since when the first of them waits. */
  record Pending(long count, @Nullable Instant oldest) {}
}
