package vn.motcua.kit.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program that gets its own token (OAuth 2.0 client credentials). */
public record Machine(String client, String secret, @Nullable String agency, List<String> roles) {
  public Machine {
    roles = List.copyOf(roles);
  }
}
