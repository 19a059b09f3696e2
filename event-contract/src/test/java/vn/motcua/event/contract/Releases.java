package vn.motcua.event.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was released ({@code released/}), and what stands now. */
final class Releases {

  static final Path FOLDER = Path.of("released");
  private static final Path TOPICS = FOLDER.resolve("topics.tsv");

  private Releases() {}

  /** By wire name, as kept in the repository. */
  static Map<String, Release> kept() throws IOException {
    var kept = new TreeMap<String, Release>();
    if (Files.exists(TOPICS)) {
      for (var line : Files.readAllLines(TOPICS)) {
        var cells = line.split("\t");
        kept.put(cells[0], read(cells[0], cells[1], FOLDER));
      }
    }
    return kept;
  }

  /** By wire name, what services publish now. */
  static Map<String, Release> now() {
    return EventCatalogue.all().stream()
        .filter(type -> type.standing() == EventType.Standing.PUBLISHED)
        .collect(
            Collectors.toMap(
                EventType::name,
                type -> read(type.name(), type.topic().topicName(), Generated.RESOURCES),
                (one, other) -> one,
                TreeMap::new));
  }

  /** What the types of now break for the readers of those released; one sentence each. */
  static List<String> faults(Map<String, Release> kept, Map<String, Release> now) {
    var faults = new ArrayList<String>();
    kept.forEach((name, released) -> {
      var current = now.get(name);
      if (current == null) {
        faults.add(
            name
                + ": was released and is gone or no longer published. Put it back in events.tsv: a"
                + " type ends only when a newer version was published beside it for its retention.");
      } else {
        faults.addAll(released.brokenBy(current));
      }
    });
    return faults;
  }

  /** Keeps the types of now as released. */
  static void keep(Map<String, Release> now) throws IOException {
    for (var folder : List.of("schemas", "samples")) {
      Files.createDirectories(FOLDER.resolve(folder));
    }
    for (var release : now.values()) {
      Files.writeString(file(FOLDER, "schemas", release.name()), Generated.text(release.schema()));
      Files.writeString(file(FOLDER, "samples", release.name()), Generated.text(release.sample()));
    }
    Files.write(TOPICS, now.values().stream().map(one -> one.name() + "\t" + one.topic()).toList());
  }

  private static Release read(String name, String topic, Path folder) {
    try {
      return new Release(
          name,
          topic,
          Generated.JSON.readTree(Files.readString(file(folder, "schemas", name))),
          Generated.JSON.readTree(Files.readString(file(folder, "samples", name))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path file(Path folder, String kind, String name) {
    return folder.resolve(kind).resolve(name + ".json");
  }
}
