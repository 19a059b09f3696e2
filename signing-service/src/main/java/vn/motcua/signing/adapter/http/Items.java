package vn.motcua.signing.adapter.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it. */
record Items<T>(List<T> items, @Nullable String next) {
  static final int MOST = 100;

  /** The first of what was found, and the cursor when one more was found than asked for. */
  static <T> Items<T> page(List<T> found, int limit, Function<T, String> cursor) {
    var shown = found.stream().limit(limit).toList();
    return new Items<>(shown, found.size() > limit ? cursor.apply(shown.getLast()) : null);
  }

  static int limit(@Nullable Integer asked) {
    return asked == null ? 20 : Math.clamp(asked, 1, MOST);
  }
}
