package vn.motcua.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One browser-like conversation: keeps cookies, follows nothing by itself. */
final class Exchange {
  private final HttpClient http;
  private final Duration patience;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Exchange(HttpClient http, Duration patience) {
    this.http = http;
    this.patience = patience;
  }

  HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return send(request(address).header("Accept", "text/html").GET());
  }

  HttpResponse<String> post(URI address, Map<String, String> form, Map<String, String> headers)
      throws IOException, InterruptedException {
    var request = request(address).header("Content-Type", "application/x-www-form-urlencoded");
    headers.forEach(request::header);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(encode(form))));
  }

  static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private HttpRequest.Builder request(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(patience);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + entry.getValue())
              .collect(joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    response.headers().allValues("Set-Cookie").forEach(this::remember);
    return response;
  }

  private void remember(String cookie) {
    var pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
  }
}
