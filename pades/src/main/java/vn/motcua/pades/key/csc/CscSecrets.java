package vn.motcua.pades.key.csc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What its owner enters to authorise signatures: PIN, one-time password, by the ids that the
 * credential names (CSC API v2, 8.3). Good for one authorisation, wiped by it.
 */
public final class CscSecrets {
  private final Map<String, char[]> byId = new LinkedHashMap<>();

  /** For credentials that need none. */
  public static CscSecrets none() {
    return new CscSecrets();
  }

  /** Takes a secret over: {@code entered} is wiped. */
  public CscSecrets with(String id, char[] entered) {
    byId.put(id, entered.clone());
    Arrays.fill(entered, '\0');
    return this;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  void each(BiConsumer<String, char[]> use) {
    byId.forEach(use);
  }

  void wipe() {
    byId.values().forEach(secret -> Arrays.fill(secret, '\0'));
    byId.clear();
  }

  @Override
  public String toString() {
    return "CscSecrets" + byId.keySet();
  }
}
