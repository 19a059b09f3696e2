package vn.motcua.signing.adapter.http;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.PendingTimestamps.Pending;
import vn.motcua.signing.application.SelfTested;
import vn.motcua.signing.application.ShowArchive;
import vn.motcua.signing.application.ShowSigningHealth.Numbers;
import vn.motcua.signing.application.ShowSigningHealth.SigningHealth;
import vn.motcua.signing.domain.Probe;

/**
 * How signing stands; {@code good} is what one light would say.
 *
 * @param probes what was tried last; empty when nothing was yet
 * @param pendingTimestamps absent when nobody counts them
 */
record SigningHealthView(
    Instant at,
    boolean good,
    SelfTested selfTest,
    List<CertificateView> certificates,
    @Nullable Instant testedAt,
    List<Probe> probes,
    @Nullable Pending pendingTimestamps,
    ShowArchive.Standing archive,
    Numbers numbers) {
  static SigningHealthView of(SigningHealth it) {
    return new SigningHealthView(
        it.at(),
        it.isGood(),
        it.selfTest(),
        it.certificates().stream().map(each -> CertificateView.of(each, it.at())).toList(),
        it.probes() == null ? null : it.probes().at(),
        it.probes() == null ? List.of() : it.probes().probes(),
        it.pending(),
        it.archive(),
        it.numbers());
  }
}
