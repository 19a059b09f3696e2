package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.ProbeRound;
import vn.motcua.signing.domain.Refusal;

/** Tries keys, timestamp authorities and OCSP by the real thing, not too often, and keeps it. */
public final class TestOutside {
  private final OutsideWorld outside;
  private final CertificateRegister certificates;
  private final ProbeLog log;
  private final Clock clock;

  public TestOutside(
      OutsideWorld outside, CertificateRegister certificates, ProbeLog log, Clock clock) {
    this.outside = outside;
    this.certificates = certificates;
    this.log = log;
    this.clock = clock;
  }

  public Mono<Outcome<ProbeRound>> handle(Duration atMostEvery) {
    return log.take(atMostEvery)
        .flatMap(mine -> mine ? tried() : Outcome.refusedNow(Refusal.TESTED_A_MOMENT_AGO));
  }

  private Mono<Outcome<ProbeRound>> tried() {
    return certificates
        .current()
        .filter(certificate -> certificate.isValid(clock.instant()))
        .collectList()
        .flatMap(outside::tried)
        .map(probes -> new ProbeRound(clock.instant(), probes))
        .delayUntil(log::keep)
        .map(Outcome::done);
  }
}
