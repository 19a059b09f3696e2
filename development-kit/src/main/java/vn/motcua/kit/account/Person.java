package vn.motcua.kit.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A demo account; with a PIN its person owns a signing key and a signature picture.
 *
 * @param user what one types to log in
 * @param person the opaque id that tokens carry as {@code sub}
 */
public record Person(
    String user,
    String person,
    String name,
    @Nullable String title,
    String password,
    @Nullable String agency,
    List<String> roles,
    @Nullable String pin) {

  public Person {
    roles = List.copyOf(roles);
  }

  /** The PIN of his or her key, when there is one. */
  public Optional<String> signingPin() {
    return Optional.ofNullable(pin);
  }

  /** The agency this officer works for; empty for citizens. */
  public Optional<String> agencyCode() {
    return Optional.ofNullable(agency);
  }

  /** The office held, as it stands above a signature. */
  public Optional<String> officeHeld() {
    return Optional.ofNullable(title);
  }
}
