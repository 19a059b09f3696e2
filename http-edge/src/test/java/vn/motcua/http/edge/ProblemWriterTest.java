package vn.motcua.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.netty.channel.AbortedException;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

  private final ProblemWriter writer =
      new ProblemWriter(new ProblemOf(List.of()), JsonMapper.shared());
  private final MockServerWebExchange exchange =
      MockServerWebExchange.from(MockServerHttpRequest.post("/api/dossiers"));

  @Test
  void aCallerWhoHangsUpIsNoFaultOfOurs() {
    writer.handle(exchange, new AbortedException("Connection has been closed")).block();

    assertThat(exchange.getResponse().getStatusCode()).isNull();
  }

  @Test
  void anyOtherFailureIs() {
    writer.handle(exchange, new IllegalStateException("broken")).block();

    assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
  }
}
