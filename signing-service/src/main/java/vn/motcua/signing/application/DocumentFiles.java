package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.StoredRevision;

/** Immutable PDF revisions; what is read is checked against the hash it was stored with. */
public interface DocumentFiles {
  Mono<StoredRevision> keep(byte[] pdf);

  Mono<byte[]> read(StoredRevision revision);

  /** Removes files of a day ago that no document came to name; answers how many. */
  Mono<Long> sweepOrphans();
}
