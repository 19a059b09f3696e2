package vn.motcua.notification.adapter.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.motcua.notification.application.Templates;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Template;

/** Texts from {@code notice-templates/<key>/v<version>.yaml} on the class path. */
public final class YamlTemplates implements Templates {

  private static final String FILES = "classpath*:notice-templates/*/v*.yaml";

  private final List<Template> templates;
  private final Set<Occasion> muted;

  private YamlTemplates(List<Template> templates, Set<Occasion> muted) {
    this.templates = List.copyOf(templates);
    this.muted = muted.isEmpty() ? EnumSet.noneOf(Occasion.class) : EnumSet.copyOf(muted);
  }

  /**
   * Reads all of them.
   *
   * @param muted occasions on which nothing is told
   * @throws IllegalStateException when a file is broken or an occasion has none
   */
  public static YamlTemplates load(Set<Occasion> muted) {
    var templates = new YamlTemplates(readAll(), muted);
    for (Occasion occasion : Occasion.values()) {
      if (templates.latest(occasion).isEmpty()) {
        throw new IllegalStateException("No text for " + occasion.templateKey());
      }
    }
    return templates;
  }

  @Override
  public Optional<Template> newest(Occasion occasion) {
    return muted.contains(occasion) ? Optional.empty() : latest(occasion);
  }

  @Override
  public Template exact(Occasion occasion, int version) {
    return templates.stream()
        .filter(template -> template.occasion() == occasion && template.version() == version)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException("No text %s v%d".formatted(occasion.templateKey(), version)));
  }

  private Optional<Template> latest(Occasion occasion) {
    return templates.stream()
        .filter(template -> template.occasion() == occasion)
        .max(Comparator.comparingInt(Template::version));
  }

  private static List<Template> readAll() {
    var all = new ArrayList<Template>();
    try {
      for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        all.add(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Template read(Resource file) throws IOException {
    try (InputStream yaml = file.getInputStream()) {
      return TemplateFile.read(yaml);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(file.getDescription() + ": " + e.getMessage(), e);
    }
  }
}
