package vn.motcua.signing.adapter.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** A certificate, whose it is and how long it lasts. */
record CertificateView(
    String owner,
    CertificateOwner.Role role,
    @Nullable String agency,
    String serial,
    String subject,
    String issuer,
    Instant validFrom,
    Instant validUntil,
    long daysLeft,
    String sha256,
    Instant firstSeen,
    Instant lastSeen) {
  static CertificateView of(RegisteredCertificate it, Instant now) {
    return new CertificateView(
        it.owner().id(),
        it.owner().role(),
        it.owner().agency(),
        it.serial(),
        it.subject(),
        it.issuer(),
        it.validFrom(),
        it.validUntil(),
        it.daysLeft(now),
        it.sha256(),
        it.firstSeen(),
        it.lastSeen());
  }

  String cursor() {
    return owner + "/" + role + "/" + sha256;
  }
}
