package vn.motcua.signing.adapter.template;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.signing.application.DossierMatter;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.TemplateVersions;
import vn.motcua.signing.application.Templates;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Handling;
import vn.motcua.signing.domain.MergeValue;
import vn.motcua.signing.domain.Template;
import vn.motcua.signing.domain.VietnamDay;

/**
 * Templates from files, all versions of each: those of the jar, and those an office keeps in a
 * folder of its own.
 */
final class FileTemplates implements Templates, TemplateVersions {
  private final Clock clock;
  private final Map<String, TreeMap<Integer, CompiledTemplate>> versions = new TreeMap<>();

  private FileTemplates(Clock clock, List<CompiledTemplate> compiled) {
    this.clock = clock;
    compiled.forEach(template ->
        versions
            .computeIfAbsent(template.template().key(), key -> new TreeMap<>())
            .put(template.template().version(), template));
  }

  static FileTemplates shipped(Clock clock) {
    return of(clock, TemplateReader.shipped());
  }

  /** Fails with a sentence for each fault when a file is not right. */
  static FileTemplates with(@Nullable Path directory, Clock clock) {
    var reader = TemplateReader.shipped();
    return of(clock, directory == null ? reader : reader.and(directory));
  }

  static FileTemplates of(Clock clock, TemplateReader reader) {
    return new FileTemplates(clock, reader.templates());
  }

  @Override
  public List<Template> all() {
    return versions.values().stream()
        .flatMap(each -> each.values().stream())
        .map(CompiledTemplate::template)
        .toList();
  }

  @Override
  public Optional<Template> find(String key, @Nullable Integer version) {
    return version == null
        ? newest(key).map(CompiledTemplate::template)
        : Optional.ofNullable(of(key).get(version)).map(CompiledTemplate::template);
  }

  @Override
  public Optional<DraftText> filled(
      Template template, Map<String, MergeValue> values, Issuer issuer) {
    var compiled = requireNonNull(of(template.key()).get(template.version()), template.name());
    return compiled.filled(MergeFields.of(template, values, issuer));
  }

  /**
   * Filled from a dossier; a field that the dossier lacks is a gap of dots for the specialist.
   * Without a template of that key the general one of its document type is taken.
   */
  @Override
  public Optional<DraftText> filled(
      String key, DocumentType type, DossierMatter matter, Issuer issuer) {
    return newest(key)
        .or(() -> newest(general(type)))
        .map(found -> found.filled(MergeFields.of(found.template(), matter, issuer)).orElseThrow());
  }

  private Optional<CompiledTemplate> newest(String key) {
    var today = VietnamDay.of(clock.instant());
    return of(key).descendingMap().values().stream()
        .filter(each -> each.template().isUsedOn(today))
        .findFirst();
  }

  private TreeMap<Integer, CompiledTemplate> of(String key) {
    return versions.getOrDefault(key, new TreeMap<>());
  }

  @Override
  public Handling handling(String key, DocumentType type) {
    return newest(key).map(found -> found.handling(type)).orElse(Handling.usual(type));
  }

  private static String general(DocumentType type) {
    return switch (type) {
      case QD -> "decision";
      case CV -> "official-letter";
      default -> "notice";
    };
  }
}
