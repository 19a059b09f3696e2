package vn.motcua.event.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads {@code events.tsv}: one line an event, as its head line says. */
final class EventList {

  private static final String FILE = "/events.tsv";
  private static final String NONE = "-";

  private EventList() {}

  /** All lines, in their order. */
  static List<EventType<?>> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(EventList.class.getResourceAsStream(FILE), FILE),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .<EventType<?>>map(EventList::type)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static EventType<?> type(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != 8) {
      throw new IllegalArgumentException(FILE + " has a line without its eight cells: " + line);
    }
    return new EventType<>(
        cells[0],
        Topic.valueOf(cells[1]),
        record(cells[2]),
        standing(cells[3]),
        cells[4].equals(NONE) ? List.of() : Stream.of(cells[4].split(",")).toList(),
        cells[5],
        new EventType.Meaning(cells[6], cells[7]));
  }

  private static Class<?> record(String name) {
    var full = EventList.class.getPackageName() + "." + name;
    try {
      return Class.forName(full, false, EventList.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalArgumentException(FILE + " names no class: " + full, missing);
    }
  }

  private static EventType.Standing standing(String word) {
    return switch (word) {
      case "published" -> EventType.Standing.PUBLISHED;
      case "declared" -> EventType.Standing.DECLARED;
      default -> throw new IllegalArgumentException(FILE + " knows no standing " + word);
    };
  }
}
