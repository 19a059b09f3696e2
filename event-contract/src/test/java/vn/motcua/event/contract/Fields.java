package vn.motcua.event.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The vocabulary of fields ({@code fields.tsv}): one name means one thing in every event. */
final class Fields {

  private static final Map<String, Field> ALL = read();

  private Fields() {}

  static Field named(String name) {
    return Objects.requireNonNull(ALL.get(name), () -> "fields.tsv does not explain " + name);
  }

  private static Map<String, Field> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Fields.class.getResourceAsStream("/fields.tsv")),
                StandardCharsets.UTF_8))) {
      var fields = new LinkedHashMap<String, Field>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .forEach(
              cells -> fields.put(cells[0], new Field(cells[1], cells[2], cells[3], cells[4])));
      return fields;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  record Field(String patternOrDash, String example, String vi, String en) {
    Optional<String> pattern() {
      return patternOrDash.equals("-") ? Optional.empty() : Optional.of(patternOrDash);
    }
  }
}
