package vn.motcua.kit.identity;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How the identity provider runs.
 *
 * @param port the port itself, never 0: the issuer's name contains it
 * @param portalRedirects where a login of the portal may come back to, loopback addresses only
 * @param signingKey the file of the token key, created when absent
 */
public record IdentitySettings(
    int port,
    Duration tokenLifetime,
    List<URI> portalRedirects,
    Path signingKey,
    URI accountsPage) {
  public IdentitySettings {
    portalRedirects = List.copyOf(portalRedirects);
    portalRedirects.forEach(IdentitySettings::requireLoopback);
  }

  /** The {@code iss} of every token. */
  public String issuer() {
    return "http://127.0.0.1:" + port;
  }

  private static void requireLoopback(URI redirect) {
    if (!List.of("127.0.0.1", "[::1]").contains(String.valueOf(redirect.getHost()))) {
      throw new IllegalArgumentException(
          "The kit only sends people back to 127.0.0.1 or [::1], not to " + redirect);
    }
  }
}
