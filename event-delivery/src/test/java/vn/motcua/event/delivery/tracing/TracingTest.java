package vn.motcua.event.delivery.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Tracer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TracingTest {

  private final ApplicationContextRunner service =
      new ApplicationContextRunner().withUserConfiguration(Tracing.class);

  @Test
  void buildsNothingUnlessACollectorIsNamed() {
    service.run(context -> assertThat(context).doesNotHaveBean(Tracer.class));
    service
        .withPropertyValues("motcua.tracing.endpoint=")
        .run(context -> assertThat(context).doesNotHaveBean(Tracer.class));
  }

  @Test
  void givesATracerWhenACollectorIsNamed() {
    service
        .withPropertyValues("motcua.tracing.endpoint=http://127.0.0.1:4318")
        .run(context -> assertThat(context).hasSingleBean(Tracer.class));
  }

  @Test
  void takesItsSettingsFromTheEnvironmentToo() {
    var environment =
        Map.<String, Object>of(
            "MOTCUA_TRACING_ENDPOINT", "http://127.0.0.1:4318", "MOTCUA_TRACING_RATIO", "0.25");
    service
        .withInitializer(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .replace(
                    "systemEnvironment",
                    new SystemEnvironmentPropertySource("systemEnvironment", environment)))
        .run(context ->
            assertThat(context.getBean(TracingProperties.class))
                .isEqualTo(new TracingProperties(URI.create("http://127.0.0.1:4318"), 0.25)));
  }

  @Test
  void postsToThePathOfTracesUnlessAnotherIsGiven() {
    assertThat(traces("http://127.0.0.1:4318")).isEqualTo("http://127.0.0.1:4318/v1/traces");
    assertThat(traces("https://trace.example/")).isEqualTo("https://trace.example/v1/traces");
    assertThat(traces("https://trace.example/otlp/v1/traces"))
        .isEqualTo("https://trace.example/otlp/v1/traces");
  }

  @Test
  void refusesWhatIsNoAddressOrNoShare() {
    assertThatThrownBy(() -> new TracingProperties(URI.create("file:/tmp/spans"), 1))
        .hasMessageContaining("motcua.tracing.endpoint");
    assertThatThrownBy(() -> new TracingProperties(URI.create("http://127.0.0.1:4318"), 1.5))
        .hasMessageContaining("motcua.tracing.ratio");
  }

  private static String traces(String endpoint) {
    return new TracingProperties(URI.create(endpoint), 1).traces();
  }
}
