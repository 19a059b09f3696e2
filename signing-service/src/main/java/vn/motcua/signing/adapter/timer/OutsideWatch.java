package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.ProbeLog;
import vn.motcua.signing.application.SelfTested;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.ProbeRound;
import vn.motcua.signing.domain.RegisteredCertificate;

/** How the outside stood when it was last tried: health and gauges; readiness does not ask it. */
final class OutsideWatch {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideWatch.class);

  private final ProbeLog log;
  private final SelfTested selfTest;
  private final CertificateWatch certificates;
  private final AtomicReference<@Nullable ProbeRound> last = new AtomicReference<>();

  OutsideWatch(
      ProbeLog log, SelfTested selfTest, CertificateWatch certificates, MeterRegistry meters) {
    this.log = log;
    this.selfTest = selfTest;
    this.certificates = certificates;
    Arrays.stream(Probe.Kind.values())
        .forEach(kind ->
            Gauge.builder("motcua.signing.probes.faults", this, watch -> watch.faults(kind))
                .tag("kind", kind.name())
                .description("What did not do what it should when it was last tried")
                .register(meters));
    Gauge.builder("motcua.signing.self.test", selfTest, tested -> tested.passed() ? 1 : 0)
        .description("1 when the self-test at start passed")
        .register(meters);
  }

  /** What any replica found last. */
  Mono<Void> look() {
    return log.last()
        .doOnNext(last::set)
        .doOnError(failure -> LOG.warn("signing.probes-unknown", failure))
        .onErrorComplete()
        .then();
  }

  private double faults(Probe.Kind kind) {
    return Optional.ofNullable(last.get()).stream()
        .flatMap(round -> round.faults().stream())
        .filter(probe -> probe.kind() == kind)
        .count();
  }

  /** Down while a key, an authority or a responder does not do what it should. */
  Health health() {
    var round = last.get();
    var good = round == null || round.faults().isEmpty();
    return (good ? Health.up() : Health.down())
        .withDetail("selfTest", selfTest.passed() ? "passed" : "failed")
        .withDetail("signingProvider", selfTest.signingProvider())
        .withDetail("lastTested", round == null ? "not yet" : round.at().toString())
        .withDetail("faults", faults(round))
        .withDetail(
            "certificatesEnding",
            certificates.ending().stream()
                .collect(
                    Collectors.toMap(OutsideWatch::name, OutsideWatch::end, (one, other) -> one)))
        .build();
  }

  private static Object faults(@Nullable ProbeRound round) {
    return Optional.ofNullable(round).stream()
        .flatMap(it -> it.faults().stream())
        .map(probe -> probe.kind() + " " + probe.name())
        .toList();
  }

  private static String name(RegisteredCertificate certificate) {
    return certificate.owner().id();
  }

  private static String end(RegisteredCertificate certificate) {
    return certificate.validUntil().toString();
  }
}
