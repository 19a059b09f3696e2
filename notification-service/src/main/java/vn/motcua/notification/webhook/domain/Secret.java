package vn.motcua.notification.webhook.domain;

import java.util.Base64;

/** Key of the signatures, shared with one receiver; never prints itself. */
public record Secret(String text) {

  private static final int BYTES = 32;
  private static final String PREFIX = "whsec_";

  /** A secret of 32 random octets. */
  public static Secret of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("A secret is made of 32 octets");
    }
    return new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
