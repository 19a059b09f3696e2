package vn.motcua.kit.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.motcua.kit.account.Accounts;

/**
 * The running identity provider: one small Spring application with its own Tomcat on the loopback
 * address.
 */
public final class IdentityProvider implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final String issuer;

  private IdentityProvider(ConfigurableApplicationContext context, String issuer) {
    this.context = context;
    this.issuer = issuer;
  }

  /** Listens when it returns. */
  public static IdentityProvider start(IdentitySettings settings, Accounts accounts) {
    var application =
        new SpringApplicationBuilder(IdentityWiring.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties(properties(settings))
            .initializers(context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean(IdentitySettings.class, () -> settings);
              beans.registerBean(Accounts.class, () -> accounts);
            });
    return new IdentityProvider(application.run(), settings.issuer());
  }

  /** The {@code iss} of every token, and the root of every address. */
  public String issuer() {
    return issuer;
  }

  /** The public keys of the tokens. */
  public String jwkSetUri() {
    return issuer + "/oauth2/jwks";
  }

  @Override
  public void close() {
    context.close();
  }

  private static Map<String, Object> properties(IdentitySettings settings) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("spring.config.name", "development-kit");
    properties.put("spring.application.name", "development-kit");
    properties.put("spring.jmx.enabled", "false");
    properties.put("spring.threads.virtual.enabled", "true");
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", Integer.toString(settings.port()));
    properties.put("server.servlet.session.cookie.name", "MOTCUA_IDENTITY");
    properties.put("server.servlet.session.cookie.same-site", "lax");
    properties.put("spring.web.error.include-stacktrace", "never");
    return properties;
  }
}
