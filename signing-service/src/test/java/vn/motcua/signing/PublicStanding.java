package vn.motcua.signing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What anybody is told of a file by its hash alone. */
final class PublicStanding {
  private static final byte[] END = "%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private PublicStanding() {}

  static WebTestClient.ResponseSpec ask(String path) {
    return SigningService.client().get().uri("/api/public/verification/" + path).exchange();
  }

  static JsonNode ofFile(byte[] pdf) {
    return ask("files/" + SigningService.sha256(pdf))
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  /** A file of ours up to the end of each of its revisions. */
  static List<byte[]> revisions(byte[] pdf) {
    var found = new ArrayList<byte[]>();
    for (var at = END.length; at <= pdf.length; at++) {
      if (Arrays.equals(pdf, at - END.length, at, END, 0, END.length)) {
        found.add(Arrays.copyOf(pdf, at));
      }
    }
    return found;
  }
}
