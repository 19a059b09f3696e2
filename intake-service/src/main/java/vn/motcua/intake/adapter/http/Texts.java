package vn.motcua.intake.adapter.http;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import vn.motcua.intake.domain.Language;

/** Language and text of requests. */
final class Texts {

  private Texts() {}

  /** The language that the caller reads. */
  static Language language(ServerHttpRequest request) {
    return vn.motcua.http.edge.Language.of(request) == vn.motcua.http.edge.Language.EN
        ? Language.EN
        : Language.VI;
  }

  static Map<String, String> withoutNulls(@Nullable Map<String, @Nullable String> typed) {
    var texts = new TreeMap<String, String>();
    if (typed != null) {
      typed.forEach((key, value) -> texts.put(key, value == null ? "" : value));
    }
    return texts;
  }
}
