package vn.motcua.signing.application;

import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.StoredRevision;

/** Immutable PDF revisions; what is read is checked against the hash it was stored with. */
public interface DocumentFiles {
  Mono<StoredRevision> keep(byte[] pdf);

  /** Fails with {@link DamagedFile} when the file is missing or is not what its hash says. */
  Mono<byte[]> read(StoredRevision revision);

  /** Removes files of a day ago that no document came to name; answers how many. */
  Mono<Long> sweepOrphans();

  /** What is stored is not what was stored; nothing of it is handed out. */
  final class DamagedFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedFile(String file) {
      super("file " + file + " is missing or damaged");
    }
  }
}
