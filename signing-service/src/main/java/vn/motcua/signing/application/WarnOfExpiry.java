package vn.motcua.signing.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.RegisteredCertificate;

/**
 * Finds certificates that end within 90, 30 or 7 days, each threshold once whatever restarts or
 * replicas there are. One that its owner has replaced by a longer one is not warned of.
 */
public final class WarnOfExpiry {
  private static final Duration FIRST =
      Duration.ofDays(RegisteredCertificate.THRESHOLDS.getFirst());

  private final CertificateRegister certificates;
  private final Clock clock;

  public WarnOfExpiry(CertificateRegister certificates, Clock clock) {
    this.certificates = certificates;
    this.clock = clock;
  }

  /** The warnings to give now, to be given by this caller alone. */
  public Flux<Warning> handle() {
    var now = clock.instant();
    return certificates
        .current()
        .filter(certificate -> certificate.validUntil().isBefore(now.plus(FIRST)))
        .concatMap(certificate -> warning(certificate, now));
  }

  private Mono<Warning> warning(RegisteredCertificate certificate, Instant now) {
    return Mono.justOrEmpty(certificate.dueWarning(now))
        .filterWhen(days -> certificates.warn(certificate.sha256(), certificate.owner(), days))
        .map(days -> new Warning(certificate, days, certificate.daysLeft(now)));
  }

  /** How the current certificates stand. */
  public Mono<List<RegisteredCertificate>> current() {
    return certificates.current().collectList();
  }

  /** One warning; {@code daysLeft} is negative when it has ended. */
  public record Warning(RegisteredCertificate certificate, int threshold, long daysLeft) {}
}
