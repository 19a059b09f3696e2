package vn.motcua.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java file as it was written. */
record Source(Path path, String text) {

  /** Every Java file of every module. */
  static List<Source> under(Path root) {
    try (var modules = Files.list(root)) {
      return modules
          .map(module -> module.resolve("src"))
          .filter(Files::isDirectory)
          .flatMap(Source::javaFiles)
          .map(Source::read)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  boolean isTest() {
    return path.toString().contains("src/test/");
  }

  boolean matches(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  private static Stream<Path> javaFiles(Path folder) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Source read(Path file) {
    try {
      return new Source(file, Files.readString(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
