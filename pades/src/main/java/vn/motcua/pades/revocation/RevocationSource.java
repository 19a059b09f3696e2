package vn.motcua.pades.revocation;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Somewhere to get evidence about revocation from. */
public interface RevocationSource {

  /** Verified, fresh evidence that says good or revoked; empty when none is to be had now. */
  Optional<Evidence> about(X509Certificate subject, X509Certificate issuer);

  /** As {@link #about}, from a revocation list only: no responder vouches for itself. */
  Optional<Evidence> listed(X509Certificate subject, X509Certificate issuer);
}
