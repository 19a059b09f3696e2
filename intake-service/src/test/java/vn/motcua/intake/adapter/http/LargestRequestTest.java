package vn.motcua.intake.adapter.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;

class LargestRequestTest {

  private final LargestRequest limit = new LargestRequest(100);
  private final AtomicInteger read = new AtomicInteger();

  @Test
  void letsARequestPassThatIsJustAsLargeAsAllowed() {
    assertThat(received(10, -1)).isEqualTo(10);
  }

  @Test
  void stopsReadingARequestThatAnnouncedNothingWhereItGetsTooLarge() {
    assertThatThrownBy(() -> received(1000, -1)).isInstanceOf(DataBufferLimitException.class);
    assertThat(read).hasValue(11);
  }

  @Test
  void doesNotReadARequestThatAnnouncesTooMuch() {
    assertThatThrownBy(() -> received(1000, 101)).isInstanceOf(DataBufferLimitException.class);
    assertThat(read).hasValue(0);
  }

  private int received(int pieces, long announced) {
    var request = MockServerHttpRequest.post("/api/dossiers");
    if (announced >= 0) {
      request.contentLength(announced);
    }
    return limit
        .bounded(request.body(Flux.range(0, pieces).map(i -> piece())))
        .getBody()
        .count()
        .block()
        .intValue();
  }

  private DataBuffer piece() {
    read.incrementAndGet();
    return DefaultDataBufferFactory.sharedInstance.wrap("0123456789".getBytes(US_ASCII));
  }
}
