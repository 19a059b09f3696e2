package vn.motcua.event.delivery.tracing;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code motcua.tracing.*} of one service.
 *
 * @param endpoint collector that takes spans by OTLP over HTTP: {@code http://127.0.0.1:4318}, with
 *     or without the path {@code /v1/traces}; not set = no spans
 * @param ratio share of the traces that begin here and are recorded, 0 to 1; a trace that began
 *     elsewhere is recorded when it is recorded there
 */
@ConfigurationProperties("motcua.tracing")
public record TracingProperties(URI endpoint, @DefaultValue("1.0") double ratio) {

  static final String ENDPOINT = "motcua.tracing.endpoint";

  private static final Set<String> SCHEMES = Set.of("http", "https");

  public TracingProperties {
    if (endpoint.getHost() == null || !SCHEMES.contains(endpoint.getScheme())) {
      throw new IllegalArgumentException(
          ENDPOINT + " must be the address of a collector, for example: http://127.0.0.1:4318");
    }
    if (!(ratio >= 0 && ratio <= 1)) {
      throw new IllegalArgumentException("motcua.tracing.ratio must be between 0 and 1");
    }
  }

  /** Where spans are posted. */
  String traces() {
    var path = endpoint.getPath();
    var bare = path == null || path.isEmpty() || path.equals("/");
    return (bare ? endpoint.resolve("/v1/traces") : endpoint).toString();
  }
}
