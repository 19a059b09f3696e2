package vn.motcua.notification.application;

import java.time.Instant;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.notification.domain.Correspondence;
import vn.motcua.notification.domain.Receipt;
import vn.motcua.notification.domain.Turn;

/** The correspondences, each stored and told to the world in one conditional write. */
public interface Correspondences {

  /** Empty when nothing was ever to be told about the dossier. */
  Mono<Correspondence> find(String dossierId);

  /**
   * Loads (or opens), decides, stores; decides anew when somebody else has stored meanwhile. A turn
   * that changes nothing is not stored.
   */
  Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide);

  /** The same, caused by an event whose place is stored in the same write. */
  Mono<Turn> change(String dossierId, Function<Correspondence, Turn> decide, Cause cause);

  /** Dossiers with something due, the longest waiting first. */
  Flux<String> due(Instant now, int limit);

  /** Dossiers that {@linkplain Correspondence#expects expect} this receipt. */
  Flux<String> expecting(Receipt receipt);
}
