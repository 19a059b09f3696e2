package vn.motcua.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One HTTP request, read lazily. */
public final class Call {
  private static final int MOST_OCTETS = 64 * 1024;

  private final HttpExchange exchange;

  Call(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** GET, POST … */
  public String method() {
    return exchange.getRequestMethod();
  }

  /** The decoded path. */
  public String path() {
    return exchange.getRequestURI().getPath();
  }

  /** The path as it was sent. */
  public String rawPath() {
    return exchange.getRequestURI().getRawPath();
  }

  /** The body, at most 64 KiB. */
  public byte[] body() {
    try {
      var octets = exchange.getRequestBody().readNBytes(MOST_OCTETS + 1);
      if (octets.length > MOST_OCTETS) {
        throw new BadRequest(413, "The request is too large");
      }
      return octets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  /** The media type of the body without its parameters, in lower case; empty when not told. */
  public String mediaType() {
    var type = header("Content-Type").orElse("");
    var end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The parameters after the question mark, the last of each name. */
  public Map<String, String> query() {
    return pairs(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
  }

  /** The fields of a posted HTML form, the last of each name. */
  public Map<String, String> form() {
    if (!mediaType().equals("application/x-www-form-urlencoded")) {
      throw new BadRequest(415, "Content-Type must be application/x-www-form-urlencoded");
    }
    return pairs(new String(body(), UTF_8));
  }

  private static Map<String, String> pairs(String raw) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : raw.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        values.put(decode(parts[0]), decode(parts.length > 1 ? parts[1] : ""));
      }
    }
    return values;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new BadRequest(400, "The address is not well formed", e);
    }
  }
}
