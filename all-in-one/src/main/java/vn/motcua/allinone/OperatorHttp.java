package vn.motcua.allinone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services with an operator's token; a refusal is its sentence. */
final class OperatorHttp {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String token;
  private final String language;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  OperatorHttp(String token, String language) {
    this.token = token;
    this.language = language;
  }

  JsonNode get(String url, String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(url + path)).GET());
  }

  JsonNode post(String url, String path, String json) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var response =
        client.send(
            request
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language)
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    if (response.statusCode() >= 300) {
      throw new Refused(
          body.path("title").asString("HTTP " + response.statusCode()),
          body.path("retryAfterSeconds").asInt(0));
    }
    return body;
  }

  /** A service said no; its sentence is for people. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** When asking again may help; 0 = never. */
    final int retryAfterSeconds;

    Refused(String sentence) {
      this(sentence, 0);
    }

    Refused(String sentence, int retryAfterSeconds) {
      super(sentence, null, false, false);
      this.retryAfterSeconds = retryAfterSeconds;
    }
  }
}
