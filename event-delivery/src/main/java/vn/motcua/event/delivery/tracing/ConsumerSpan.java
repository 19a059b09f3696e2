package vn.motcua.event.delivery.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** The span of one event in its listener, from reading its value to the end of its handler. */
public final class ConsumerSpan implements AutoCloseable {

  static final ConsumerSpan NONE = new ConsumerSpan(Span.getInvalid());

  private final Span span;

  ConsumerSpan(Span span) {
    this.span = span;
  }

  /**
   * Trace context of what the event causes: this span, or what came with the event where none is
   * recorded.
   */
  public @Nullable String traceparent(@Nullable String given) {
    var context = span.getSpanContext();
    return context.isSampled() ? Traceparent.of(context) : given;
  }

  public void became(Outcome outcome) {
    span.setAttribute("motcua.outcome", outcome.text());
    if (outcome.isError()) {
      span.setStatus(StatusCode.ERROR);
    }
  }

  /** Its class only: what an exception says may be personal. */
  public void became(Outcome outcome, Exception error) {
    became(outcome);
    span.setAttribute("error.type", error.getClass().getName());
  }

  @Override
  public void close() {
    span.end();
  }
}
