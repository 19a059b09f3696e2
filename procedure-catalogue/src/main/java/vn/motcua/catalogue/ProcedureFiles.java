package vn.motcua.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Finds and reads the files of procedures, {@code <code>/v<version>.yaml}, and collects what is
 * wrong with them.
 */
final class ProcedureFiles {

  private static final String SHIPPED = "procedures/";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<Procedure> procedures = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** The procedures in the jar, listed in {@code procedures/index.txt}. */
  List<Procedure> shipped() {
    for (var name : shippedNames()) {
      read(SHIPPED + name, name, resource(SHIPPED + name));
    }
    return result();
  }

  /** The procedures below a directory. */
  List<Procedure> below(Path directory) {
    try (var files = Files.walk(directory, 2)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .forEach(file -> read(directory, file));
    } catch (IOException unreadable) {
      throw new CatalogueException(
          List.of(directory + ": cannot be read, " + unreadable.getMessage()));
    }
    return result();
  }

  static List<String> shippedNames() {
    var text = new String(resource(SHIPPED + "index.txt"), StandardCharsets.UTF_8);
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private List<Procedure> result() {
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return procedures;
  }

  private void read(Path directory, Path file) {
    try {
      read(file.toString(), directory.relativize(file).toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      problems.add(file + ": cannot be read, " + unreadable.getMessage());
    }
  }

  private void read(String file, String name, byte[] content) {
    try {
      var procedure = ProcedureReader.read(YAML.readTree(content));
      var expected = procedure.code() + "/v" + procedure.version() + ".yaml";
      if (!name.replace('\\', '/').equals(expected)) {
        problems.add(file + ": code, version: the file must be " + expected);
      }
      ProcedureChecks.problems(procedure).forEach(problem -> problems.add(file + ": " + problem));
      procedures.add(procedure);
    } catch (FieldProblem problem) {
      problems.add(file + ": " + problem.getMessage());
    } catch (JacksonException notYaml) {
      problems.add(file + ": not readable as YAML, " + notYaml.getOriginalMessage());
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream =
        Objects.requireNonNull(ProcedureFiles.class.getResourceAsStream(name), name)) {
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
