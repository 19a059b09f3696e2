package vn.motcua.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, String contentType, byte[] body, Map<String, String> headers) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  public static Answer of(String contentType, byte[] body) {
    return new Answer(200, contentType, body, Map.of());
  }

  public static Answer html(String page) {
    return of("text/html; charset=utf-8", page.getBytes(UTF_8));
  }

  public static Answer json(String json) {
    return of("application/json", json.getBytes(UTF_8));
  }

  /** A plain sentence. */
  public static Answer text(int status, String sentence) {
    return new Answer(
        status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(UTF_8), Map.of());
  }

  public Answer with(String header, String value) {
    var all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Answer(status, contentType, body, all);
  }
}
