package vn.motcua.signing;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Whether a profile or {@code motcua.environment} says that this is the real thing. */
final class Production {
  private static final List<String> NAMES = List.of("production", "prod");

  private Production() {}

  static boolean isSaid(Environment environment) {
    return Stream.concat(
            Stream.of(environment.getActiveProfiles()),
            Stream.of(environment.getProperty("motcua.environment", "")))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .anyMatch(NAMES::contains);
  }
}
