package vn.motcua.backbone;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the mongod program: {@code MOTCUA_MONGOD}, then the PATH, then the cache under {@code
 * .motcua/}.
 */
public final class MongodBinary {

  /** Where the launcher keeps the program it unpacked, below {@code .motcua/}. */
  public static final String CACHE = "mongod/mongod";

  private MongodBinary() {}

  /** Finds the program for the working directory and environment of this process. */
  public static Path locate() {
    return locate(System.getenv(), Path.of("").toAbsolutePath())
        .orElseThrow(() ->
            new BackboneException(
                "không tìm thấy mongod: hãy cài MongoDB 6 trở lên, hoặc đặt MOTCUA_MONGOD.",
                "no mongod was found: install MongoDB 6 or newer, or set MOTCUA_MONGOD."));
  }

  static Optional<Path> locate(Map<String, String> environment, Path workingDirectory) {
    return candidates(environment, workingDirectory).stream()
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static List<Path> candidates(Map<String, String> environment, Path workingDirectory) {
    var candidates = new ArrayList<Path>();
    var named = environment.get("MOTCUA_MONGOD");
    if (named != null && !named.isBlank()) {
      return List.of(Path.of(named));
    }
    for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (!folder.isEmpty()) {
        candidates.add(Path.of(folder, "mongod"));
      }
    }
    for (Path folder = workingDirectory; folder != null; folder = folder.getParent()) {
      candidates.add(folder.resolve(".motcua").resolve(CACHE));
    }
    return candidates;
  }
}
