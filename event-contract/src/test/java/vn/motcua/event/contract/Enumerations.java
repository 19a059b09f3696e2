package vn.motcua.event.contract;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What each value of each enumeration means ({@code enumerations.tsv}). */
final class Enumerations {

  private static final Map<String, EventType.Meaning> ALL =
      Table.rows("/enumerations.tsv")
          .collect(
              Collectors.toMap(
                  cells -> cells[0] + "." + cells[1],
                  cells -> new EventType.Meaning(cells[2], cells[3])));

  private Enumerations() {}

  static EventType.Meaning of(Class<?> enumeration, String value) {
    var name = enumeration.getSimpleName() + "." + value;
    return Objects.requireNonNull(ALL.get(name), () -> "enumerations.tsv does not explain " + name);
  }
}
