package vn.motcua.http.edge;

import java.util.Locale;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Language of an answer: Vietnamese unless the caller prefers English. */
public enum Language {
  VI,
  EN;

  /** What {@code lang} in the address chooses, else what {@code Accept-Language} asks for. */
  public static Language of(ServerHttpRequest request) {
    var chosen = request.getQueryParams().getFirst("lang");
    return "en".equals(chosen) ? EN : "vi".equals(chosen) ? VI : preferred(request);
  }

  private static Language preferred(ServerHttpRequest request) {
    try {
      for (Locale locale : request.getHeaders().getAcceptLanguageAsLocales()) {
        switch (locale.getLanguage()) {
          case "vi" -> {
            return VI;
          }
          case "en" -> {
            return EN;
          }
          default -> {
            // another language: look further
          }
        }
      }
    } catch (IllegalArgumentException unreadable) {
      return VI;
    }
    return VI;
  }

  /** Its tag (BCP 47). */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
