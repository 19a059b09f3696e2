package vn.motcua.pades.revocation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.motcua.pades.TrustAnchors;

/**
 * All the evidence there is, and what it proves about a certificate path at a moment.
 *
 * @param now evidence from after this moment is not believed
 */
public record EvidenceStore(List<Evidence> evidence, TrustAnchors anchors, Instant now) {
  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  public EvidenceStore {
    evidence = List.copyOf(evidence);
  }

  /**
   * The worst there is to say of a path (end entity first, anchor left out).
   *
   * @param at the moment for which evidence must speak
   * @param bound a revocation up to this moment counts
   */
  public RevocationStatus status(List<X509Certificate> path, Instant at, Instant bound) {
    RevocationStatus worst = new RevocationStatus.Good();
    for (int i = 0; i < path.size(); i++) {
      X509Certificate subject = path.get(i);
      if (anchors.certificates().contains(subject)) {
        break;
      }
      Optional<X509Certificate> issuer =
          i + 1 < path.size() ? Optional.of(path.get(i + 1)) : anchors.issuerOf(subject);
      RevocationStatus one =
          issuer
              .<RevocationStatus>map(by -> new Question(subject, by, at, bound).answer(Set.of()))
              .orElseGet(RevocationStatus.Unknown::new);
      if (one instanceof RevocationStatus.Revoked) {
        return one;
      }
      worst = one instanceof RevocationStatus.Unknown ? one : worst;
    }
    return worst;
  }

  private final class Question {
    private final X509Certificate subject;
    private final X509Certificate issuer;
    private final Instant at;
    private final Instant bound;

    Question(X509Certificate subject, X509Certificate issuer, Instant at, Instant bound) {
      this.subject = subject;
      this.issuer = issuer;
      this.at = at;
      this.bound = bound;
    }

    /** {@code asking}: responders whose own standing is just being asked for. */
    RevocationStatus answer(Set<X509Certificate> asking) {
      boolean good = false;
      Map<X509Certificate, Boolean> vouched = new HashMap<>();
      for (Evidence one : evidence) {
        Optional<Statement> found = one.about(subject, issuer).filter(this::isNotFromTheFuture);
        if (found.isEmpty()) {
          continue;
        }
        Statement statement = found.get();
        if (statement.isRevokedBy(bound)) {
          return new RevocationStatus.Revoked(Objects.requireNonNull(statement.revokedAt()));
        }
        good |= statement.speaksFor(subject, at) && vouched(statement, asking, vouched);
      }
      return good ? new RevocationStatus.Good() : new RevocationStatus.Unknown();
    }

    private boolean isNotFromTheFuture(Statement statement) {
      return !statement.thisUpdate().isAfter(now.plus(MOST_SKEW));
    }

    /** A delegated responder must not be revoked either, and does not vouch for itself. */
    private boolean vouched(
        Statement statement, Set<X509Certificate> asking, Map<X509Certificate, Boolean> known) {
      X509Certificate responder = statement.responder();
      return responder == null || known.computeIfAbsent(responder, one -> vouched(one, asking));
    }

    private boolean vouched(X509Certificate responder, Set<X509Certificate> asking) {
      Set<X509Certificate> further = new HashSet<>(asking);
      return further.add(responder)
          && new Question(responder, issuer, at, bound).answer(further)
              instanceof RevocationStatus.Good;
    }
  }
}
