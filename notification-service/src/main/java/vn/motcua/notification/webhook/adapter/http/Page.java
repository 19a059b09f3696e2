package vn.motcua.notification.webhook.adapter.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page.
 *
 * @param next what {@code after} of the next page is; absent on the last one
 */
record Page<T>(List<T> items, @Nullable String next) {

  private static final int LONGEST = 100;

  static int rows(int asked) {
    return Math.clamp(asked, 1, LONGEST);
  }

  static <S, T> Page<T> of(
      List<S> found, int rows, Function<S, T> body, Function<S, String> place) {
    return new Page<>(
        found.stream().map(body).toList(),
        found.size() < rows ? null : place.apply(found.getLast()));
  }
}
