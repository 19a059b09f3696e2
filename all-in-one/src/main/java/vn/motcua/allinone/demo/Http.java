package vn.motcua.allinone.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the services as any client would: HTTP, JSON, files in parts, a bearer token. */
final class Http {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String language;

  Http(String language) {
    this.language = language;
  }

  Answer get(String url, @Nullable String token) {
    return send(request(url, token).GET());
  }

  Answer post(String url, @Nullable String token, @Nullable Object body) {
    return send(
        request(url, token)
            .header("Content-Type", "application/json")
            .POST(body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(json(body))));
  }

  Answer postPdf(String url, byte[] pdf) {
    return send(
        request(url, null)
            .header("Content-Type", "application/pdf")
            .POST(BodyPublishers.ofByteArray(pdf)));
  }

  /** One JSON part and the files beside it. */
  Answer postParts(
      String url,
      String token,
      @Nullable String key,
      String partName,
      Object part,
      List<Part> files) {
    var boundary = "motcua-" + UUID.randomUUID();
    var request =
        request(url, token)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(parts(boundary, partName, part, files)));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String url, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).header("Accept-Language", language);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** A service that says «not now» is asked again, as a patient client would. */
  private Answer send(HttpRequest.Builder request) {
    long end = System.nanoTime() + Office.PATIENCE.toNanos();
    while (true) {
      var answer = sendOnce(request);
      if (answer.status() != 503 || System.nanoTime() > end) {
        return answer;
      }
      Narrator.pause();
    }
  }

  private Answer sendOnce(HttpRequest.Builder request) {
    try {
      var response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException unreachable) {
      throw new StepFailed(request.build().uri() + " does not answer", unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StepFailed("interrupted", interrupted);
    }
  }

  private static byte[] json(Object body) {
    return JSON.writeValueAsBytes(body);
  }

  private static byte[] parts(String boundary, String partName, Object part, List<Part> files) {
    var bytes = new ByteArrayOutputStream();
    append(bytes, boundary, "name=\"" + partName + "\"", "application/json", json(part));
    for (var file : files) {
      append(
          bytes,
          boundary,
          "name=\"" + file.name() + "\"; filename=\"" + file.fileName() + "\"",
          "application/pdf",
          file.content());
    }
    bytes.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private static void append(
      ByteArrayOutputStream bytes,
      String boundary,
      String disposition,
      String type,
      byte[] content) {
    bytes.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; "
                + disposition
                + "\r\nContent-Type: "
                + type
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(content);
    bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** A file in a multipart request. */
  record Part(String name, String fileName, byte[] content) {}
}
