package vn.motcua.signing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.CertificateRegister;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** What the doctor met on one visit, without a database. */
final class RememberedCertificates implements CertificateRegister {
  private final Map<CertificateOwner, RegisteredCertificate> met = new ConcurrentHashMap<>();

  @Override
  public Mono<Void> note(RegisteredCertificate certificate) {
    return Mono.fromRunnable(() -> met.put(certificate.owner(), certificate));
  }

  @Override
  public Flux<RegisteredCertificate> page(
      @Nullable String agency, @Nullable String after, int limit) {
    return current().take(limit);
  }

  @Override
  public Flux<RegisteredCertificate> current() {
    return Flux.fromIterable(met.values());
  }

  @Override
  public Mono<Boolean> warn(String sha256, CertificateOwner owner, int days) {
    return Mono.just(false);
  }
}
