package vn.motcua.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The token endpoint, RFC 6749, 4.1.3 and 4.4.2. */
final class TokenRequest {
  private final Exchange http;
  private final URI endpoint;

  TokenRequest(Exchange http, URI issuer) {
    this.http = http;
    this.endpoint = issuer.resolve("/oauth2/token");
  }

  Tokens forCode(String code, String verifier) throws IOException, InterruptedException {
    var form =
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            KitLogin.CLIENT,
            "redirect_uri",
            KitLogin.REDIRECT,
            "code",
            code,
            "code_verifier",
            verifier);
    return read(http.post(endpoint, form, Map.of()));
  }

  Tokens asMachine(String client, String secret) throws IOException, InterruptedException {
    var credentials = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
    return read(
        http.post(
            endpoint,
            Map.of("grant_type", "client_credentials"),
            Map.of("Authorization", "Basic " + credentials)));
  }

  private static Tokens read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new LoginRefused("No token: the identity provider answered " + answer.statusCode());
    }
    JsonNode json = JsonMapper.shared().readTree(answer.body());
    return new Tokens(
        json.required("access_token").asString(),
        Duration.ofSeconds(json.required("expires_in").asLong()),
        json.hasNonNull("id_token") ? json.required("id_token").asString() : null);
  }
}
