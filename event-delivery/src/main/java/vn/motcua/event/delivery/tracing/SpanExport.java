package vn.motcua.event.delivery.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Records the spans of one service and sends them in the background, in batches. */
final class SpanExport implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** A collector that is away must not keep a service from stopping. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(3);

  private final SdkTracerProvider provider;

  SpanExport(String service, double ratio, SpanProcessor processor) {
    this.provider =
        SdkTracerProvider.builder()
            .setResource(Resource.getDefault().merge(resource(service)))
            .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
            .addSpanProcessor(processor)
            .build();
  }

  static SpanExport to(TracingProperties properties, String service) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(properties.traces())
            .setConnectTimeout(PATIENCE)
            .setTimeout(PATIENCE)
            .build();
    var processor = BatchSpanProcessor.builder(exporter).setExporterTimeout(PATIENCE).build();
    return new SpanExport(service, properties.ratio(), processor);
  }

  private static Resource resource(String service) {
    return Resource.create(
        Attributes.of(
            AttributeKey.stringKey("service.name"),
            service,
            AttributeKey.stringKey("service.namespace"),
            "motcua"));
  }

  Tracer tracer() {
    return provider.get("vn.motcua");
  }

  @Override
  public void close() {
    provider.shutdown().join(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
  }
}
