package vn.motcua.kit.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One login with code and PKCE: ask, fill in the login page, read the code from the redirect,
 * change it for tokens.
 */
final class CodeFlow {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_REDIRECTS = 8;

  private final Exchange http;
  private final URI issuer;
  private final String verifier = random();
  private final String state = random();

  CodeFlow(Exchange http, URI issuer) {
    this.http = http;
    this.issuer = issuer;
  }

  Tokens login(String user, String password) throws IOException, InterruptedException {
    var page = follow(http.get(authorization()));
    var csrf = CSRF.matcher(page.body());
    if (!csrf.find()) {
      throw new LoginRefused(
          "The identity provider showed no login page (status " + page.statusCode() + ")");
    }
    var form = Map.of("username", user, "password", password, "_csrf", csrf.group(1));
    var landed = follow(http.post(issuer.resolve("/login"), form, Map.of("Accept", "text/html")));
    return new TokenRequest(http, issuer).forCode(code(landed), verifier);
  }

  private URI authorization() {
    var query = new LinkedHashMap<String, String>();
    query.put("response_type", "code");
    query.put("client_id", KitLogin.CLIENT);
    query.put("scope", "openid profile");
    query.put("redirect_uri", KitLogin.REDIRECT);
    query.put("state", state);
    query.put("nonce", random());
    query.put("code_challenge", challenge(verifier));
    query.put("code_challenge_method", "S256");
    return issuer.resolve("/oauth2/authorize?" + Exchange.encode(query));
  }

  /** Goes on until something is shown, or the way leads to our own redirect address. */
  private HttpResponse<String> follow(HttpResponse<String> answer)
      throws IOException, InterruptedException {
    var current = answer;
    for (var i = 0; i < MOST_REDIRECTS && isRedirect(current) && !arrived(current); i++) {
      current = http.get(target(current));
    }
    return current;
  }

  private String code(HttpResponse<String> landed) {
    if (!arrived(landed)) {
      throw new LoginRefused("User name or password is wrong");
    }
    var answer = query(target(landed));
    if (!state.equals(answer.get("state"))) {
      throw new LoginRefused("The redirect does not belong to this login");
    }
    return Objects.requireNonNull(answer.get("code"), "code");
  }

  private static boolean isRedirect(HttpResponse<String> answer) {
    return answer.statusCode() / 100 == 3;
  }

  private boolean arrived(HttpResponse<String> answer) {
    return isRedirect(answer) && target(answer).toString().startsWith(KitLogin.REDIRECT + "?");
  }

  private URI target(HttpResponse<String> redirect) {
    return issuer.resolve(redirect.headers().firstValue("Location").orElseThrow());
  }

  private static Map<String, String> query(URI address) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : address.getRawQuery().split("&", -1)) {
      var parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
    }
    return values;
  }

  private static String challenge(String verifier) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String random() {
    var octets = new byte[32];
    RANDOM.nextBytes(octets);
    return base64(octets);
  }

  private static String base64(byte[] octets) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }
}
