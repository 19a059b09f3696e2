package vn.motcua.signing.adapter.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads template files and refuses to go on when one of them is not right. */
final class TemplateReader {
  private static final String FOLDER = "/templates/";
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  private final Map<String, CompiledTemplate> byName = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  static TemplateReader shipped() {
    var reader = new TemplateReader();
    resource("index.txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(name -> reader.read(name, resource(name + ".yaml")));
    return reader;
  }

  /** Adds {@code <key>/v<version>.yaml} of a folder. */
  TemplateReader and(Path directory) {
    try (var files = Files.walk(directory, 2)) {
      for (var file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        var name = directory.relativize(file).toString().replace('\\', '/');
        read(name.substring(0, name.length() - ".yaml".length()), Files.readString(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "motcua.signing.templates-directory cannot be read: " + directory, unreadable);
    }
    return this;
  }

  List<CompiledTemplate> templates() {
    if (!faults.isEmpty()) {
      throw new IllegalStateException(
          "Mẫu văn bản chưa đúng / templates are not right:\n" + String.join("\n", faults));
    }
    return List.copyOf(byName.values());
  }

  /** One file; {@code name} is {@code key/v1}. */
  TemplateReader read(String name, String yaml) {
    var file = parsed(name, yaml);
    if (file == null) {
      return this;
    }
    var missing = TemplateCheck.missingParts(file);
    if (missing.isEmpty()) {
      compile(name, file);
    }
    missing.forEach(fault -> fault(name, fault));
    return this;
  }

  private @Nullable TemplateFile parsed(String name, String yaml) {
    try {
      return YAML.readValue(yaml, TemplateFile.class);
    } catch (JacksonException malformed) {
      var place = malformed.getLocation();
      var line = place == null ? "?" : Integer.toString(place.getLineNr());
      var reason = Objects.requireNonNullElse(malformed.getOriginalMessage(), "");
      fault(name, "dòng %s không đọc được / line %s: %s".formatted(line, line, reason));
      return null;
    }
  }

  private void compile(String name, TemplateFile file) {
    try {
      var compiled = TemplateCompiler.compiled(file);
      TemplateCheck.faults(compiled).forEach(fault -> fault(name, fault));
      keep(name, compiled);
    } catch (IllegalArgumentException wrong) {
      fault(name, Objects.requireNonNullElse(wrong.getMessage(), wrong.toString()));
    }
  }

  private void keep(String name, CompiledTemplate compiled) {
    if (!compiled.template().name().equals(name)) {
      fault(name, "khóa và phiên bản phải như tên tệp / key and version must be the file's name");
    }
    if (byName.put(name, compiled) != null) {
      fault(name, "phiên bản này đã có, hãy tăng số / this version exists: take the next number");
    }
  }

  private void fault(String name, String sentence) {
    faults.add(name + ".yaml: " + sentence);
  }

  private static String resource(String name) {
    try (var in = TemplateReader.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("template " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
