package vn.motcua.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import vn.motcua.kit.account.Accounts;

class IdentityProviderIT {
  @TempDir static Path folder;
  private static IdentityProvider provider;

  @BeforeAll
  static void startOnce() throws IOException {
    provider = start(Duration.ofHours(1));
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void givesAnOfficerATokenWithAgencyAndRolesButWithoutTheName() throws IOException {
    var tokens = login().login("chutich.bd", "motcua");

    var access = decoder().decode(tokens.accessToken());
    assertThat(access.getSubject()).isEqualTo("p-1005");
    assertThat(access.getClaimAsString("iss")).isEqualTo(provider.issuer());
    assertThat(access.getClaimAsString("motcua_agency")).isEqualTo("H26.107");
    assertThat(access.getClaimAsStringList("motcua_roles")).containsExactly("LEADER");
    assertThat(access.getHeaders()).containsEntry("alg", "RS256");
    assertThat(access.getClaims()).doesNotContainKey("name");
    var identity = decoder().decode(tokens.identity().orElseThrow());
    assertThat(identity.getClaimAsString("name")).isEqualTo("Hoàng Văn Nam");
    assertThat(tokens.lifetime()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
  }

  @Test
  void givesACitizenATokenWithoutAgencyAndAProgramItsRoles() throws IOException {
    var citizen = decoder().decode(login().login("congdan", "motcua").accessToken());
    var program = decoder().decode(login().machine("motcua-operator", "motcua").accessToken());
    var agencyProgram =
        decoder().decode(login().machine("motcua-integrator", "motcua-integrator").accessToken());

    assertThat(citizen.getClaims()).doesNotContainKey("motcua_agency");
    assertThat(citizen.getClaimAsStringList("motcua_roles")).containsExactly("CITIZEN");
    assertThat(program.getClaimAsStringList("motcua_roles")).containsExactly("OPERATOR");
    assertThat(agencyProgram.getClaimAsStringList("motcua_roles")).containsExactly("INTEGRATOR");
    assertThat(agencyProgram.getClaimAsString("motcua_agency")).isEqualTo("H26.107");
  }

  @Test
  void refusesAWrongPasswordAnUnknownUserAndAWrongSecret() throws IOException {
    assertThatThrownBy(() -> login().login("chutich.bd", "sai")).isInstanceOf(LoginRefused.class);
    assertThatThrownBy(() -> login().login("khong-co", "motcua")).isInstanceOf(LoginRefused.class);
    assertThatThrownBy(() -> login().machine("motcua-operator", "sai"))
        .isInstanceOf(LoginRefused.class);
  }

  @Test
  void keepsTheTokenKeyOverARestartAndLetsTokensExpire() throws IOException {
    var token = login().login("motcua.lb", "motcua").accessToken();

    try (var restarted = start(Duration.ofSeconds(1))) {
      var decoder = NimbusJwtDecoder.withJwkSetUri(restarted.jwkSetUri()).build();
      decoder.setJwtValidator(new JwtTimestampValidator(Duration.ZERO));
      assertThat(decoder.decode(token).getSubject()).isEqualTo("p-2001");
      var shortLived =
          KitLogin.at(URI.create(restarted.issuer())).login("congdan", "motcua").accessToken();
      await()
          .untilAsserted(() ->
              assertThatThrownBy(() -> decoder.decode(shortLived))
                  .isInstanceOf(JwtException.class));
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("identity/token-key.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void asksForPkce() throws Exception {
    var answer =
        get(
            "/oauth2/authorize?response_type=code&client_id=motcua-demo&redirect_uri=http://127.0.0.1/callback");

    assertThat(answer.headers().firstValue("Location").orElse(""))
        .contains("error=invalid_request");
  }

  @Test
  void sendsNobodyToAForeignAddress() throws Exception {
    var answer =
        get(
            "/oauth2/authorize?response_type=code&client_id=motcua-portal&redirect_uri=https://example.org/");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThatThrownBy(() ->
            new IdentitySettings(
                1,
                Duration.ZERO,
                List.of(URI.create("https://example.org/")),
                folder,
                URI.create("http://x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void speaksVietnameseFirstAndEnglishWhenAsked() throws Exception {
    assertThat(get("/login").body()).contains("<html lang=\"vi\">", "Tên đăng nhập");
    assertThat(get("/login?lang=en").body()).contains("<html lang=\"en\">", "User name");
    assertThat(get("/login?error").body()).contains("role=\"alert\"");
  }

  private static IdentityProvider start(Duration tokenLifetime) throws IOException {
    var port = freePort();
    var settings =
        new IdentitySettings(
            port,
            tokenLifetime,
            List.of(URI.create("http://127.0.0.1:8080/login/oauth2/code/motcua")),
            folder.resolve("identity/token-key.json"),
            URI.create("http://127.0.0.1:8086/"));
    return IdentityProvider.start(settings, Accounts.standard());
  }

  private KitLogin login() {
    return KitLogin.at(URI.create(provider.issuer()));
  }

  private NimbusJwtDecoder decoder() {
    return NimbusJwtDecoder.withJwkSetUri(provider.jwkSetUri()).build();
  }

  private HttpResponse<String> get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(provider.issuer() + path))
              .header("Accept", "text/html")
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
