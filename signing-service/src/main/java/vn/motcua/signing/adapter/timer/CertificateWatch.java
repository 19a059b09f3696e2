package vn.motcua.signing.adapter.timer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.WarnOfExpiry;
import vn.motcua.signing.application.WarnOfExpiry.Warning;
import vn.motcua.signing.domain.RegisteredCertificate;

/** Tells of certificates that end soon: a line of the log once for each threshold, and gauges. */
final class CertificateWatch {
  private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

  private final WarnOfExpiry expiry;
  private final Clock clock;
  private final AtomicReference<List<RegisteredCertificate>> last =
      new AtomicReference<>(List.of());

  CertificateWatch(WarnOfExpiry expiry, MeterRegistry meters, Clock clock) {
    this.expiry = expiry;
    this.clock = clock;
    Gauge.builder("motcua.signing.certificates.days.left", this, CertificateWatch::daysLeft)
        .description("Days until the first of the certificates in use ends")
        .register(meters);
    Gauge.builder("motcua.signing.certificates.ending", this, watch -> watch.ending().size())
        .description("Certificates in use that end within 90 days or have ended")
        .register(meters);
  }

  Mono<Void> look() {
    return expiry
        .handle()
        .doOnNext(CertificateWatch::tell)
        .then(expiry.current())
        .doOnNext(last::set)
        .doOnError(failure -> LOG.warn("signing.certificates-not-looked-at", failure))
        .onErrorComplete()
        .then();
  }

  private static void tell(Warning warning) {
    var certificate = warning.certificate();
    LOG.warn(
        "signing.certificate-ending owner={} role={} serial={} until={} daysLeft={} threshold={}",
        certificate.owner().id(),
        certificate.owner().role(),
        certificate.serial(),
        certificate.validUntil(),
        warning.daysLeft(),
        warning.threshold());
  }

  /** Certificates that end within the first threshold, by owner. */
  List<RegisteredCertificate> ending() {
    var first = RegisteredCertificate.THRESHOLDS.getFirst();
    var now = clock.instant();
    return last.get().stream().filter(each -> each.daysLeft(now) < first).toList();
  }

  /** Not a number while no certificate is known. */
  private double daysLeft() {
    var now = clock.instant();
    return last.get().stream().mapToDouble(each -> each.daysLeft(now)).min().orElse(Double.NaN);
  }
}
