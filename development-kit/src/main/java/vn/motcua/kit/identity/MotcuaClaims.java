package vn.motcua.kit.identity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import vn.motcua.kit.account.Accounts;

/**
 * Agency and roles in the access token, which services read; the name only in the ID token, which
 * stays with its client.
 */
final class MotcuaClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
  /** Whom an access token is for: the services, and nobody else. */
  static final String AUDIENCE = "motcua";

  private final Accounts accounts;

  MotcuaClaims(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    var holder = requireNonNull(context.<Authentication>getPrincipal()).getName();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context.getClaims().audience(List.of(AUDIENCE));
      accounts
          .byPerson(holder)
          .ifPresent(person -> add(context.getClaims(), person.agency(), person.roles()));
      accounts
          .byClient(holder)
          .ifPresent(machine -> add(context.getClaims(), machine.agency(), machine.roles()));
    } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
      accounts
          .byPerson(holder)
          .ifPresent(person -> context.getClaims().claim("name", person.name()));
    }
  }

  private static void add(
      JwtClaimsSet.Builder claims, @Nullable String agency, List<String> roles) {
    claims.claim("motcua_roles", roles);
    if (agency != null) {
      claims.claim("motcua_agency", agency);
    }
  }
}
