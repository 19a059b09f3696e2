package vn.motcua.event.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A file derived from the catalogue: compared, or written with {@code -Dmotcua.write=true}. */
final class Generated {

  static final Path RESOURCES = Path.of("src/main/resources");
  static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private static final boolean WRITE = Boolean.getBoolean("motcua.write");

  private Generated() {}

  /** The file says what is derived; written first when asked for. */
  static void says(Path file, String derived) throws IOException {
    if (WRITE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, derived);
    }
    assertThat(file)
        .as("stale: run mvn -pl event-contract test -Dmotcua.write=true")
        .exists()
        .hasContent(derived);
  }

  /** Writes a file that is not there yet, when asked for; what is there stays. */
  static void once(Path file, Object json) throws IOException {
    if (WRITE && Files.notExists(file)) {
      Files.writeString(file, text(json));
    }
  }

  static String text(Object json) {
    return JSON.writeValueAsString(json) + "\n";
  }
}
