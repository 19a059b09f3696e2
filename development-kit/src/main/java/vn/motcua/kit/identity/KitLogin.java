package vn.motcua.kit.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/**
 * Gets tokens as a real client does: authorization code with PKCE (RFC 7636) through the login
 * page, or client credentials. For the demo and for tests; each login uses a session of its own.
 */
public final class KitLogin {
  /**
   * The public client whose redirect address nobody listens on: the code is read from the redirect
   * itself.
   */
  public static final String CLIENT = "motcua-demo";

  static final String REDIRECT = "http://127.0.0.1/callback";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI issuer;

  private KitLogin(URI issuer) {
    this.issuer = issuer;
  }

  /**
   * Talks to the identity provider of this name.
   *
   * @param issuer such as {@code http://127.0.0.1:8085}
   */
  public static KitLogin at(URI issuer) {
    return new KitLogin(issuer);
  }

  /**
   * Logs a person in.
   *
   * @throws LoginRefused when user name or password is wrong
   */
  public Tokens login(String user, String password) {
    return talk(http -> new CodeFlow(http, issuer).login(user, password));
  }

  /** The token of a program with its own secret. */
  public Tokens machine(String client, String secret) {
    return talk(http -> new TokenRequest(http, issuer).asMachine(client, secret));
  }

  private static Tokens talk(Conversation conversation) {
    var client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER);
    try (var http = client.build()) {
      return conversation.over(new Exchange(http, PATIENCE));
    } catch (IOException e) {
      throw new UncheckedIOException("The identity provider does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while logging in", e);
    }
  }

  @FunctionalInterface
  private interface Conversation {
    Tokens over(Exchange http) throws IOException, InterruptedException;
  }
}
