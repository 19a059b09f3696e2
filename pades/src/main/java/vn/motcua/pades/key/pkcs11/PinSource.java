package vn.motcua.pades.key.pkcs11;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives the PIN when a token wants a login: at first use, and again when its session was lost. It
 * is not asked again once a PIN was wrong, because three wrong PINs lock a token.
 */
@FunctionalInterface
public interface PinSource {

  /** A fresh array, which the token wipes after use; empty when nobody is there to enter one. */
  Optional<char[]> pin();

  /** A PIN that somebody entered: good for one login. Wipes {@code entered}. */
  static PinSource once(char[] entered) {
    AtomicReference<Optional<char[]>> kept = new AtomicReference<>(Optional.of(entered.clone()));
    Arrays.fill(entered, '\0');
    return () -> kept.getAndSet(Optional.empty());
  }
}
