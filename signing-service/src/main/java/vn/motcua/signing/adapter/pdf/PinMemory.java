package vn.motcua.signing.adapter.pdf;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.Pin;

/** Knows a PIN again without keeping it: its HMAC under a key that this process alone has. */
final class PinMemory {
  private final byte[] key = new byte[32];
  private byte @Nullable [] code;

  PinMemory() {
    new SecureRandom().nextBytes(key);
  }

  void remember(Pin pin) {
    code = pin.lend(this::code);
  }

  void forget() {
    code = null;
  }

  boolean is(Pin pin) {
    return code != null && MessageDigest.isEqual(code, pin.lend(this::code));
  }

  private byte[] code(char[] secret) {
    var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(bytes.duplicate());
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      Arrays.fill(bytes.array(), (byte) 0);
    }
  }
}
