package vn.motcua.kit.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A public office; with a PIN it owns a signing key and a seal.
 *
 * @param code the national code of the agency, such as H26.107
 * @param parent the body above it, as on a letterhead
 */
public record Agency(String code, String name, String parent, @Nullable String pin) {

  /** The PIN of its key, when it has one. */
  public Optional<String> signingPin() {
    return Optional.ofNullable(pin);
  }
}
