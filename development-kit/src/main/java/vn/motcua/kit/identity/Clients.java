package vn.motcua.kit.identity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.account.Machine;

/** The programs that may ask for tokens. */
final class Clients {
  private final IdentitySettings settings;

  Clients(IdentitySettings settings) {
    this.settings = settings;
  }

  List<RegisteredClient> all(Accounts accounts) {
    return Stream.concat(
            Stream.of(portal(), demo()), accounts.machines().stream().map(this::machine))
        .toList();
  }

  private RegisteredClient portal() {
    return people("motcua-portal")
        .redirectUris(uris -> settings.portalRedirects().forEach(uri -> uris.add(uri.toString())))
        .build();
  }

  // RFC 8252, 7.3: any port of a loopback redirect address is accepted.
  private RegisteredClient demo() {
    return people(KitLogin.CLIENT).redirectUri(KitLogin.REDIRECT).build();
  }

  private RegisteredClient.Builder people(String id) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(tokens());
  }

  private RegisteredClient machine(Machine machine) {
    return RegisteredClient.withId(machine.client())
        .clientId(machine.client())
        .clientSecret("{noop}" + machine.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .tokenSettings(tokens())
        .build();
  }

  private TokenSettings tokens() {
    return TokenSettings.builder().accessTokenTimeToLive(settings.tokenLifetime()).build();
  }
}
