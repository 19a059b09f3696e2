package vn.motcua.pades.key.external;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import vn.motcua.pades.cms.Digests;

/**
 * The secret that a signing agent shows when it answers: 32 random bytes, given out once, in a
 * header or a body and never in a URL; only its hash is kept.
 */
public final class OneTimeToken {
  private static final int LENGTH = 32;

  private final byte[] secret;

  private OneTimeToken(byte[] secret) {
    this.secret = secret;
  }

  static OneTimeToken draw(SecureRandom random) {
    byte[] secret = new byte[LENGTH];
    random.nextBytes(secret);
    return new OneTimeToken(secret);
  }

  /** Reads {@link #text()}; empty when it is anything else. */
  public static Optional<OneTimeToken> parse(String text) {
    try {
      byte[] secret = Base64.getUrlDecoder().decode(text);
      return secret.length == LENGTH ? Optional.of(new OneTimeToken(secret)) : Optional.empty();
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** Base64 for URLs and headers (RFC 4648, 5), without padding. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /** What may be stored of it. */
  TokenHash hash() {
    return new TokenHash(Digests.sha256(secret));
  }

  @Override
  public String toString() {
    return "OneTimeToken[…]";
  }
}
