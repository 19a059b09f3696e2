package vn.motcua.pades.revocation;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.pades.revocation.Kept.Fresh;

/**
 * Asks the OCSP responders first and takes the revocation lists where they do not help; keeps what
 * it got until the next update, an hour at most. Safe for use by many threads; calls block.
 */
public final class OnlineRevocation implements RevocationSource {
  private static final Logger LOG = LoggerFactory.getLogger(OnlineRevocation.class);
  private static final Duration MOST_SKEW = Duration.ofMinutes(5);

  private final RevocationServers servers;
  private final RevocationAddresses addresses;
  private final Clock clock;
  private final Kept<Pair> answers = new Kept<>();
  private final Kept<Listed> lists = new Kept<>();

  private record Pair(X509Certificate subject, X509Certificate issuer) {}

  private record Listed(URI address, X509Certificate issuer) {}

  public OnlineRevocation(RevocationServers servers, RevocationAddresses addresses, Clock clock) {
    this.servers = servers;
    this.addresses = addresses;
    this.clock = clock;
  }

  @Override
  public Optional<Evidence> about(X509Certificate subject, X509Certificate issuer) {
    Pair pair = new Pair(subject, issuer);
    return answers
        .get(pair, clock.instant(), () -> answered(pair))
        .or(() -> listed(subject, issuer));
  }

  @Override
  public Optional<Evidence> listed(X509Certificate subject, X509Certificate issuer) {
    Pair pair = new Pair(subject, issuer);
    for (URI address : addresses.lists(subject)) {
      Optional<Evidence> list =
          lists.get(new Listed(address, issuer), clock.instant(), () -> fetched(address, pair));
      if (list.flatMap(one -> fresh(one, pair)).isPresent()) {
        return list;
      }
    }
    return Optional.empty();
  }

  private Optional<Fresh> answered(Pair pair) {
    for (URI address : addresses.responders(pair.subject)) {
      OcspQuery query = OcspQuery.about(pair.subject, pair.issuer);
      Optional<Fresh> answer =
          bytes(address, () -> servers.askResponder(address, query.encoded()))
              .flatMap(OcspAnswer::read)
              .filter(read -> read.repeats(query.nonce()))
              .flatMap(read -> fresh(read, pair));
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  private Optional<Fresh> fetched(URI address, Pair pair) {
    return bytes(address, () -> servers.fetchList(address))
        .flatMap(RevocationList::read)
        .flatMap(read -> fresh(read, pair));
  }

  /** Evidence that speaks of this certificate, is neither stale nor from the future, and knows. */
  private Optional<Fresh> fresh(Evidence evidence, Pair pair) {
    Instant now = clock.instant();
    return evidence
        .about(pair.subject, pair.issuer)
        .filter(statement -> statement.kind() != Statement.Kind.UNKNOWN)
        .filter(statement -> !statement.thisUpdate().isAfter(now.plus(MOST_SKEW)))
        .filter(statement -> statement.nextUpdate().isAfter(now))
        .map(statement -> new Fresh(evidence, statement.nextUpdate()));
  }

  private static Optional<byte[]> bytes(URI address, Call call) {
    try {
      return Optional.of(call.bytes());
    } catch (IOException unreachable) {
      LOG.warn("No revocation data from {}: {}", address.getHost(), unreachable.toString());
      return Optional.empty();
    }
  }

  @FunctionalInterface
  private interface Call {
    byte[] bytes() throws IOException;
  }
}
