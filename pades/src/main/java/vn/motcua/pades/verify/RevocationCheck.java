package vn.motcua.pades.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.revocation.Evidence;
import vn.motcua.pades.revocation.EvidenceStore;
import vn.motcua.pades.revocation.RevocationSource;
import vn.motcua.pades.revocation.RevocationStatus;

/** Looks at embedded evidence first, and asks online only where that does not speak. */
final class RevocationCheck {
  private final TrustAnchors anchors;
  private final @Nullable RevocationSource online;
  private final boolean embedded;
  private EvidenceStore store;

  RevocationCheck(
      TrustAnchors anchors,
      List<Evidence> embedded,
      @Nullable RevocationSource online,
      Instant now) {
    this.anchors = anchors;
    this.online = online;
    this.embedded = !embedded.isEmpty();
    this.store = new EvidenceStore(embedded, anchors, now);
  }

  /** Whether there is anything to look at. */
  boolean isPossible() {
    return embedded || online != null;
  }

  RevocationStatus status(List<X509Certificate> path, Instant at, Instant bound) {
    RevocationStatus offline = store.status(path, at, bound);
    if (online == null || !(offline instanceof RevocationStatus.Unknown)) {
      return offline;
    }
    List<Evidence> more = new ArrayList<>(store.evidence());
    for (int i = 0; i < path.size(); i++) {
      X509Certificate subject = path.get(i);
      issuer(path, i).ifPresent(issuer -> ask(online, subject, issuer, more));
    }
    store = new EvidenceStore(more, anchors, store.now());
    return store.status(path, at, bound);
  }

  private static void ask(
      RevocationSource online,
      X509Certificate subject,
      X509Certificate issuer,
      List<Evidence> more) {
    Optional<Evidence> found = online.about(subject, issuer);
    found.ifPresent(more::add);
    found
        .flatMap(evidence -> evidence.about(subject, issuer))
        .map(statement -> statement.responder())
        .flatMap(responder -> online.listed(responder, issuer))
        .ifPresent(more::add);
  }

  private Optional<X509Certificate> issuer(List<X509Certificate> path, int index) {
    return index + 1 < path.size()
        ? Optional.of(path.get(index + 1))
        : anchors.issuerOf(path.get(index));
  }
}
