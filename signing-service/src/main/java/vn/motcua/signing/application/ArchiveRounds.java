package vn.motcua.signing.application;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ArchiveFinding;
import vn.motcua.signing.domain.ArchiveRound;
import vn.motcua.signing.domain.DocumentId;

/** The rounds through the archive and what they found; one worker at a time has a round. */
public interface ArchiveRounds {
  /** Begins the day's round or goes on with it; empty when it has ended or another has it. */
  Mono<ArchiveRound> take(LocalDate day, String worker);

  /** Fails with {@link RoundLost} when another worker has the round by now. */
  Mono<Void> advance(LocalDate day, String worker, DocumentId after, boolean sound);

  Mono<Void> bookFaults(LocalDate day, String worker, List<String> faults);

  Mono<Void> end(LocalDate day, String worker);

  /** Keeps a finding; one that is known keeps the day it was first seen. */
  Mono<Void> keep(ArchiveFinding finding);

  /** The document was found sound (again). */
  Mono<Void> clear(DocumentId document);

  /** What is known to be wrong, the oldest first. */
  Flux<ArchiveFinding> findings();

  /** The youngest rounds, the last one first. */
  Flux<ArchiveRound> latest(int most);

  /** Another worker went on with the round. */
  final class RoundLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RoundLost() {
      super("another worker has this round of the archive", null, false, false);
    }
  }
}
