package vn.motcua.event.delivery.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.aggregate.store.Trace;

/** The W3C header {@code traceparent}, read and written. */
final class Traceparent {

  private static final TextMapGetter<String> ONLY_FIELD =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
          return List.of(Trace.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String field) {
          return field.equals(Trace.TRACEPARENT) ? traceparent : null;
        }
      };

  private Traceparent() {}

  /** The span that it names; none when it is missing or malformed. */
  static Context parent(@Nullable String traceparent) {
    return traceparent == null
        ? Context.root()
        : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, ONLY_FIELD);
  }

  static String of(SpanContext span) {
    return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
  }
}
