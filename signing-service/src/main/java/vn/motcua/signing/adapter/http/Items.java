package vn.motcua.signing.adapter.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; {@code next} is the cursor of the page after it. */
record Items<T>(List<T> items, @Nullable String next) {
  static final int MOST = 100;

  static int limit(@Nullable Integer asked) {
    return asked == null ? 20 : Math.clamp(asked, 1, MOST);
  }
}
