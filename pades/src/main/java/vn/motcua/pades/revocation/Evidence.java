package vn.motcua.pades.revocation;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** An OCSP answer or a revocation list; it proves nothing until its signature is verified. */
public sealed interface Evidence permits OcspAnswer, RevocationList {

  /** DER, as it goes into the DSS dictionary. */
  byte[] encoded();

  /**
   * What it says about {@code subject}; empty when it does not speak of it or is not signed by
   * {@code issuer} or a responder whom {@code issuer} authorised.
   */
  Optional<Statement> about(X509Certificate subject, X509Certificate issuer);

  /** Certificates that come with it. */
  List<X509Certificate> certificates();
}
