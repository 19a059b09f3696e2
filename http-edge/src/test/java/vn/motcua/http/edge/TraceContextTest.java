package vn.motcua.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

class TraceContextTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SAMPLED = "00-" + TRACE + "-00f067aa0ba902b7-01";
  private static final String SECRET = "/tracking/000.00.10.H26-261123-0001?secret=83624";

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final TraceContext filter = new TraceContext(provider.get("test"));
  private final AtomicReference<String> handedOn = new AtomicReference<>();

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void namesTheSpanOfARequestByItsRouteAndTellsNothingOfItsPath() {
    var exchange = get(SECRET, SAMPLED);

    filter.filter(exchange, answering(HttpStatus.OK)).block();

    var span = only();
    assertThat(span.getName()).isEqualTo("GET /tracking/{code}");
    assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
    assertThat(span.getTraceId()).isEqualTo(TRACE);
    assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
    assertThat(texts(span))
        .containsExactlyInAnyOrder(
            "http.request.method=GET",
            "http.route=/tracking/{code}",
            "http.response.status_code=200");
    assertThat(handedOn.get()).isEqualTo("00-" + TRACE + "-" + span.getSpanId() + "-01");
  }

  @Test
  void namesARequestThatNoRouteAnswersByItsMethodAlone() {
    filter.filter(get(SECRET, SAMPLED), exchange -> Mono.empty()).block();

    assertThat(only().getName()).isEqualTo("GET");
    assertThat(only().toString()).doesNotContain("83624").doesNotContain("H26-261123");
  }

  @Test
  void takesNoMethodOfACallersOwnInvention() {
    var exchange =
        MockServerWebExchange.from(
            MockServerHttpRequest.method(HttpMethod.valueOf("NGUYEN"), "/desk"));

    filter.filter(exchange, answering(HttpStatus.METHOD_NOT_ALLOWED)).block();

    assertThat(only().toString()).doesNotContain("NGUYEN");
  }

  @Test
  void tellsTheStatusOfAFaultThatIsAnsweredLater() {
    var exchange = get("/desk", SAMPLED);

    var fault = new IllegalStateException("Nguyễn Thị Lan");
    filter
        .filter(exchange, failing -> Mono.error(fault))
        .onErrorResume(error -> {
          exchange.getResponse().setStatusCode(HttpStatus.INTERNAL_SERVER_ERROR);
          return exchange.getResponse().setComplete();
        })
        .block();

    assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(texts(only())).contains("http.response.status_code=500", "error.type=500");
    assertThat(only().toString()).doesNotContain("Lan");
  }

  @Test
  void tellsThatACallerWentAway() {
    filter.filter(get("/desk", SAMPLED), exchange -> Mono.never()).subscribe().dispose();

    assertThat(texts(only())).contains("error.type=cancelled");
  }

  @Test
  void leavesATraceAloneThatIsNotRecorded() {
    var notSampled = "00-" + TRACE + "-00f067aa0ba902b7-00";

    filter.filter(get("/desk", notSampled), answering(HttpStatus.OK)).block();

    assertThat(exporter.getFinishedSpanItems()).isEmpty();
    assertThat(handedOn.get()).isEqualTo(notSampled);
  }

  @Test
  void handsTheTraceOfTheCallerOnAsItIsWithoutATracer() {
    new TraceContext(null).filter(get("/desk", SAMPLED), answering(HttpStatus.OK)).block();

    assertThat(handedOn.get()).isEqualTo(SAMPLED);
  }

  private static MockServerWebExchange get(String path, String traceparent) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.get(path).header("traceparent", traceparent));
  }

  private WebFilterChain answering(HttpStatus status) {
    return exchange ->
        Mono.deferContextual(context -> {
          handedOn.set(context.get("traceparent"));
          exchange
              .getAttributes()
              .put(
                  HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE,
                  PathPatternParser.defaultInstance.parse("/tracking/{code}"));
          exchange.getResponse().setStatusCode(status);
          return exchange.getResponse().setComplete();
        });
  }

  private SpanData only() {
    assertThat(exporter.getFinishedSpanItems()).hasSize(1);
    return exporter.getFinishedSpanItems().getFirst();
  }

  private static List<String> texts(SpanData span) {
    return span.getAttributes().asMap().entrySet().stream()
        .map(each -> each.getKey().getKey() + "=" + each.getValue())
        .toList();
  }
}
