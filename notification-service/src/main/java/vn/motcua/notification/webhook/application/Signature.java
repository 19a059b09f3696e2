package vn.motcua.notification.webhook.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Secrets;

/** Signs what a webhook sends: HMAC-SHA256 over the time and the body. */
public final class Signature {

  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** Header {@code Motcua-Signature}: one {@code v1=<hex>} for each valid secret. */
  public static String header(Secrets secrets, Instant at, String body) {
    return secrets.valid(at).stream()
        .map(secret -> "v1=" + hex(secret, at.getEpochSecond() + "." + body))
        .collect(Collectors.joining(","));
  }

  private static String hex(Secret secret, String signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.text().getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
