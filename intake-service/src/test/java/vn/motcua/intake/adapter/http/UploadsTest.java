package vn.motcua.intake.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import vn.motcua.http.edge.EdgeProblems;
import vn.motcua.http.edge.ProblemException;

class UploadsTest {

  @Test
  void countsTheBytesOfAllFilesOfARequestThatAnnouncesNoLength() {
    var sizes = List.of(60, 60);

    assertThat(received(120, sizes)).isEqualTo(2);
    assertThatThrownBy(() -> received(119, sizes))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(EdgeProblems.TOO_LARGE));
  }

  private static int received(long largest, List<Integer> sizes) {
    return new Uploads(largest)
        .during(exchange(sizes), "dossier", uploads -> Mono.just(uploads.size()))
        .block();
  }

  private static MockServerWebExchange exchange(List<Integer> sizes) {
    var body = new StringBuilder();
    for (int i = 0; i < sizes.size(); i++) {
      body.append(
              "--x\r\nContent-Disposition: form-data; name=\"p%d\"; filename=\"p\"\r\n\r\n"
                  .formatted(i))
          .append("a".repeat(sizes.get(i)))
          .append("\r\n");
    }
    return MockServerWebExchange.from(
        MockServerHttpRequest.post("/api/dossiers")
            .contentType(MediaType.parseMediaType("multipart/form-data; boundary=x"))
            .body(body.append("--x--\r\n").toString()));
  }
}
