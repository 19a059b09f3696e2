package vn.motcua.pades.longterm;

import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcua.pades.time.TimestampToken;

/**
 * When a document timestamp has to be renewed.
 *
 * @param margin how long before its certificates expire
 * @param sunsets when algorithms are no longer to be relied on (ETSI TS 119 312), by name: {@code
 *     SHA-256}, {@code RSA-2048}, {@code EC-256}
 */
public record RenewalPolicy(Duration margin, Map<String, Instant> sunsets) {
  public RenewalPolicy {
    sunsets = Map.copyOf(sunsets);
  }

  /** Half a year before the certificates expire; no algorithm is given up yet. */
  public static RenewalPolicy usual() {
    return new RenewalPolicy(Duration.ofDays(182), Map.of());
  }

  Instant due(TimestampToken token) {
    Stream<Instant> expiries =
        token.path().stream().map(certificate -> certificate.getNotAfter().toInstant());
    Stream<String> algorithms =
        Stream.concat(
            token.imprintAlgorithm().stream(), token.path().stream().map(RenewalPolicy::key));
    return Stream.concat(expiries, algorithms.filter(sunsets::containsKey).map(sunsets::get))
        .min(Instant::compareTo)
        .orElseThrow()
        .minus(margin);
  }

  private static String key(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case RSAPublicKey rsa -> "RSA-" + rsa.getModulus().bitLength();
      case ECPublicKey curve -> "EC-" + curve.getParams().getOrder().bitLength();
      default -> certificate.getPublicKey().getAlgorithm();
    };
  }
}
