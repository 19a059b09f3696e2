package vn.motcua.signing.application;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** The certificates this office has met, each bound to its owner. */
public interface CertificateRegister {
  /** Notes a certificate; one that is known keeps the day it was first seen and its warnings. */
  Mono<Void> note(RegisteredCertificate certificate);

  /** One page by owner; {@code after} is the last cursor. */
  Flux<RegisteredCertificate> page(@Nullable String agency, @Nullable String after, int limit);

  /** The one certificate of each owner that ends last. */
  Flux<RegisteredCertificate> current();

  /** Marks a warning as given; true for the one caller who may give it. */
  Mono<Boolean> warn(String sha256, CertificateOwner owner, int days);
}
