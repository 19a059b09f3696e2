package vn.motcua.signing.application;

import java.util.List;
import reactor.core.publisher.Mono;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.RegisteredCertificate;

/** What this service depends on outside itself: keys, timestamp authorities, OCSP responders. */
public interface OutsideWorld {
  /** Tries everything, off the event loop; {@code certificates}: whose revocation is asked. */
  Mono<List<Probe>> tried(List<RegisteredCertificate> certificates);
}
