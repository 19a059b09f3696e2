package vn.motcua.signing.application;

import java.util.Arrays;
import java.util.function.Function;

/** The secret that opens a key for one request; it is never stored, printed or logged. */
public final class Pin {
  private final char[] secret;

  public Pin(char[] secret) {
    this.secret = secret.clone();
  }

  public boolean isEmpty() {
    return secret.length == 0;
  }

  /** Lends a copy, wiped when the work is done. */
  public <T> T lend(Function<char[], T> work) {
    var copy = secret.clone();
    try {
      return work.apply(copy);
    } finally {
      Arrays.fill(copy, '\0');
    }
  }

  @Override
  public String toString() {
    return "Pin[****]";
  }
}
