package vn.motcua.event.contract;

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
    var fields = new LinkedHashMap<String, Field>();
    Table.rows("/fields.tsv")
        .forEach(cells -> {
          var before = fields.put(cells[0], new Field(cells[1], cells[2], cells[3], cells[4]));
          if (before != null) {
            throw new IllegalStateException("fields.tsv explains " + cells[0] + " twice");
          }
        });
    return fields;
  }

  record Field(String patternOrDash, String example, String vi, String en) {
    Optional<String> pattern() {
      return patternOrDash.equals("-") ? Optional.empty() : Optional.of(patternOrDash);
    }
  }
}
