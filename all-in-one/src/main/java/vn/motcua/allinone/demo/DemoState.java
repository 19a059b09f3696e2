package vn.motcua.allinone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the demo must remember to go on after it was killed; on disk before it matters. */
final class DemoState {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final TreeMap<String, String> values;

  private DemoState(Path file, TreeMap<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /** State of a fresh demo; what an earlier one remembered is forgotten. */
  static DemoState fresh(Path file) {
    return new DemoState(file, new TreeMap<>());
  }

  /** State of the demo that was killed, or a fresh one when there is none. */
  static DemoState resumed(Path file) {
    if (!Files.exists(file)) {
      return fresh(file);
    }
    return new DemoState(
        file, JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {}));
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name) {
    return find(name).orElseThrow(() -> new StepFailed("the demo has not come to «" + name + "»"));
  }

  /** A random key that stays the same over a resume. */
  String key(String name) {
    var known = values.get(name);
    if (known != null) {
      return known;
    }
    var key = UUID.randomUUID().toString();
    put(name, key);
    return key;
  }

  void put(String name, String value) {
    values.put(name, value);
    save();
  }

  private void save() {
    try {
      Files.createDirectories(file.getParent());
      var next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, JSON.writeValueAsBytes(values));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
