package vn.motcua.signing.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.OutgoingDocuments.AgencyPage;
import vn.motcua.signing.domain.DocumentId;

/** Which documents owe a timestamp: the first one, or its renewal. */
public interface OwedTimestamps {
  /** Documents whose next try is due, the longest due first. */
  Flux<DocumentId> due(Instant now, int most);

  /** An agency's documents without their first timestamp, by id. */
  Mono<List<Filed>> pending(AgencyPage page);

  /** How many of all agencies wait for their first timestamp, and since when the oldest does. */
  Mono<Owed> owed();

  /** {@code oldest} is absent when none waits. */
  record Owed(long count, @Nullable Instant oldest) {}
}
