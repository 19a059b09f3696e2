package vn.motcua.signing.adapter.pdf;

import java.security.cert.X509Certificate;
import java.util.List;
import vn.motcua.signing.domain.CertificateOwner;

/** Hears of every certificate that is about to be used, with its owner. */
@FunctionalInterface
interface Sightings {

  /** {@code path}: the certificate first, its issuers after it. */
  void saw(List<X509Certificate> path, CertificateOwner owner);
}
