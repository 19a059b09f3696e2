package vn.motcua.signing.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vn.motcua.signing.domain.DocumentId;

/**
 * A layer that an agent has been asked for; all that completing needs, after any restart.
 *
 * @param key SHA-256 of the one-time token, which itself is kept nowhere
 * @param at the layer's instant
 * @param layer the prepared layer as the signing library wrote it
 */
@SuppressWarnings("ArrayRecordComponent")
public record ExternalRequest(
    String key,
    DocumentId document,
    Officer signer,
    String frozenSha256,
    Instant at,
    Instant expires,
    State state,
    byte[] layer) {

  /** Where a request stands. */
  public enum State {
    OPEN,
    /** Its value was taken. */
    COMPLETED,
    /** A later request took its place. */
    WITHDRAWN
  }

  /** Under which key the request of a token is kept. */
  public static String keyOf(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public boolean isLate(Instant now) {
    return !now.isBefore(expires);
  }
}
