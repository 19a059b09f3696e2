package vn.motcua.intake.adapter.http;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.webflux.autoconfigure.WebHttpHandlerBuilderCustomizer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * Stops reading a request as soon as it is too large, before its parts are laid aside; one that
 * announces too much is not read at all.
 */
final class LargestRequest implements WebHttpHandlerBuilderCustomizer {

  private final long bytes;

  LargestRequest(long bytes) {
    this.bytes = bytes;
  }

  @Override
  public void customize(WebHttpHandlerBuilder builder) {
    builder.httpHandlerDecorator(
        next -> (request, response) -> next.handle(bounded(request), response));
  }

  ServerHttpRequest bounded(ServerHttpRequest request) {
    return new ServerHttpRequestDecorator(request) {
      @Override
      public Flux<DataBuffer> getBody() {
        return request.getHeaders().getContentLength() > bytes
            ? Flux.error(LargestRequest::tooLarge)
            : Flux.defer(() -> counted(super.getBody()));
      }
    };
  }

  private Flux<DataBuffer> counted(Flux<DataBuffer> body) {
    var left = new AtomicLong(bytes);
    return body.handle((buffer, sink) -> pass(buffer, left, sink));
  }

  private static void pass(DataBuffer buffer, AtomicLong left, SynchronousSink<DataBuffer> sink) {
    if (left.addAndGet(-buffer.readableByteCount()) < 0) {
      DataBufferUtils.release(buffer);
      sink.error(tooLarge());
    } else {
      sink.next(buffer);
    }
  }

  private static DataBufferLimitException tooLarge() {
    return new DataBufferLimitException("request too large");
  }
}
