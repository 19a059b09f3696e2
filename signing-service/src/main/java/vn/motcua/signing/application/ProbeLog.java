package vn.motcua.signing.application;

import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ProbeRound;

/** The last round of probes, and whose turn it is. */
public interface ProbeLog {
  /** True for the one caller, of all replicas, who may try the outside now. */
  Mono<Boolean> take(Duration atMostEvery);

  Mono<Void> keep(ProbeRound round);

  Mono<ProbeRound> last();
}
