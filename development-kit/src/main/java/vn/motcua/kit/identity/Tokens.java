package vn.motcua.kit.identity;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a login gives.
 *
 * @param lifetime how long the access token lives from now
 * @param idToken absent for a program
 */
public record Tokens(String accessToken, Duration lifetime, @Nullable String idToken) {

  /** The value of the Authorization header. */
  public String bearer() {
    return "Bearer " + accessToken;
  }

  /** Says who logged in, by name; for the client only. */
  public Optional<String> identity() {
    return Optional.ofNullable(idToken);
  }

  @Override
  public String toString() {
    return "Tokens[lifetime=" + lifetime + "]";
  }
}
