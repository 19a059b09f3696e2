package vn.motcua.signing.adapter.pdf;

import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import vn.motcua.signing.application.OutsideWorld;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.RegisteredCertificate;

/** Waits for the outside on threads of its own, so that no signature waits with it. */
final class ProbedWorld implements OutsideWorld {
  private final KeyProbes keys;
  private final TimestampProbes timestamps;
  private final RevocationProbes revocation;

  ProbedWorld(KeyProbes keys, TimestampProbes timestamps, RevocationProbes revocation) {
    this.keys = keys;
    this.timestamps = timestamps;
    this.revocation = revocation;
  }

  @Override
  public Mono<List<Probe>> tried(List<RegisteredCertificate> certificates) {
    return Mono.fromCallable(() -> all(certificates)).subscribeOn(Schedulers.boundedElastic());
  }

  private List<Probe> all(List<RegisteredCertificate> certificates) {
    return Stream.of(keys.probes(), timestamps.probes(), revocation.probes(certificates))
        .flatMap(List::stream)
        .toList();
  }
}
