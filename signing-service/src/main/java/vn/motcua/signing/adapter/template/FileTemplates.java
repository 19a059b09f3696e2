package vn.motcua.signing.adapter.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Templates;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.Paragraph;

/** Templates from {@code templates/<key>/v<version>.yaml}; the newest version of a key counts. */
final class FileTemplates implements Templates {
  private static final String FOLDER = "/templates/";

  private final Map<String, TemplateFile> newest;

  FileTemplates() {
    var mapper = YAMLMapper.builder().build();
    newest =
        names().stream()
            .map(name -> mapper.readValue(text(name + ".yaml"), TemplateFile.class))
            .collect(
                Collectors.toMap(
                    TemplateFile::key,
                    Function.identity(),
                    (one, other) -> one.version() > other.version() ? one : other));
  }

  /** Without a template of that key the general one of its document type is taken. */
  @Override
  public Optional<DraftText> filled(
      String key, DocumentType type, DossierMatter matter, Issuer issuer) {
    return Optional.ofNullable(newest.get(key))
        .or(() -> Optional.ofNullable(newest.get(general(type))))
        .map(template -> fill(template, new MergeFields(matter, issuer)));
  }

  @Override
  public Handling handling(String key, DocumentType type) {
    var template = newest.get(key);
    return template == null ? Handling.usual(type) : template.handling();
  }

  private static String general(DocumentType type) {
    return switch (type) {
      case QD -> "decision";
      case CV -> "official-letter";
      default -> "notice";
    };
  }

  private static DraftText fill(TemplateFile template, MergeFields fields) {
    return new DraftText(
        template.name(),
        fields.fill(template.heading() == null ? "" : template.heading()),
        fields.fill(template.subject()),
        fill(template.addressees() == null ? List.of() : template.addressees(), fields),
        body(template, fields),
        fill(template.recipients(), fields));
  }

  private static List<String> fill(List<String> lines, MergeFields fields) {
    return lines.stream().map(fields::fill).toList();
  }

  private static List<Paragraph> body(TemplateFile template, MergeFields fields) {
    return template.body().stream()
        .filter(piece -> piece.needs() == null || fields.has(piece.needs()))
        .map(piece -> paragraph(piece, fields))
        .toList();
  }

  private static Paragraph paragraph(TemplateFile.Piece piece, MergeFields fields) {
    return new Paragraph(
        piece.kind() == null ? Paragraph.Kind.TEXT : piece.kind(),
        piece.lead() == null ? "" : piece.lead(),
        fields.fill(piece.text()));
  }

  private static List<String> names() {
    return text("index.txt").lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String text(String name) {
    try (InputStream in = FileTemplates.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("template " + name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
