package vn.motcua.kit.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import vn.motcua.kit.account.Accounts;

/**
 * The parts of the identity provider. The auto-configurations are named one by one, because the
 * class path of all-in-one holds many more that have no business here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
class IdentityWiring {

  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http) {
    var page = new LoginUrlAuthenticationEntryPoint("/login");
    return http.oauth2AuthorizationServer(
            server -> {
              http.securityMatcher(server.getEndpointsMatcher());
              server.oidc(Customizer.withDefaults());
            })
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(handling ->
            handling.defaultAuthenticationEntryPointFor(
                page, new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) {
    return http.authorizeHttpRequests(requests ->
            requests.requestMatchers("/login", "/error").permitAll().anyRequest().authenticated())
        .formLogin(form -> form.loginPage("/login"))
        .headers(headers ->
            headers.contentSecurityPolicy(csp -> csp.policyDirectives(LoginPage.CONTENT_POLICY)))
        .build();
  }

  @Bean
  RegisteredClientRepository clients(IdentitySettings settings, Accounts accounts) {
    return new InMemoryRegisteredClientRepository(new Clients(settings).all(accounts));
  }

  @Bean
  UserDetailsService users(Accounts accounts) {
    return new AccountUsers(accounts);
  }

  @Bean
  JWKSource<SecurityContext> tokenKeys(IdentitySettings settings) {
    return new ImmutableJWKSet<>(new JWKSet(TokenKey.at(settings.signingKey())));
  }

  @Bean
  JwtDecoder ownTokens(JWKSource<SecurityContext> tokenKeys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(tokenKeys);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> claims(Accounts accounts) {
    return new MotcuaClaims(accounts);
  }

  @Bean
  AuthorizationServerSettings addresses(IdentitySettings settings) {
    return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
  }

  @Bean
  LoginController loginController(IdentitySettings settings) {
    return new LoginController(settings);
  }

  @Bean
  ErrorPageController errorPage() {
    return new ErrorPageController();
  }
}
