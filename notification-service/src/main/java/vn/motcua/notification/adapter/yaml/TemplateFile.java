package vn.motcua.notification.adapter.yaml;

import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.motcua.notification.domain.Language;
import vn.motcua.notification.domain.Occasion;
import vn.motcua.notification.domain.Template;

/** One file of texts. */
final class TemplateFile {

  private final Map<?, ?> content;

  private TemplateFile(Map<?, ?> content) {
    this.content = content;
  }

  /**
   * Reads one version of one template.
   *
   * @throws IllegalArgumentException when something is missing, with its name
   */
  static Template read(InputStream yaml) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var loaded = new Yaml(new SafeConstructor(options)).load(yaml);
    return new TemplateFile(map("the file", loaded)).template();
  }

  private Template template() {
    var key = text(content, "key");
    var occasion =
        Occasion.ofTemplate(key)
            .orElseThrow(() -> new IllegalArgumentException("no occasion is called " + key));
    if (!(content.get("version") instanceof Integer version)) {
      throw new IllegalArgumentException("version is missing");
    }
    return new Template(occasion, version, wordings(), phrases());
  }

  private Map<Language, Template.Wording> wordings() {
    var wordings = new EnumMap<Language, Template.Wording>(Language.class);
    for (Language language : Language.values()) {
      var words = map(tag(language), content.get(tag(language)));
      wordings.put(
          language,
          new Template.Wording(text(words, "sms"), text(words, "subject"), text(words, "text")));
    }
    return wordings;
  }

  private Map<String, Map<String, Map<Language, String>>> phrases() {
    var phrases = new HashMap<String, Map<String, Map<Language, String>>>();
    if (content.get("phrases") instanceof Map<?, ?> written) {
      written.forEach((placeholder, names) -> phrases.put(placeholder.toString(), names(names)));
    }
    return phrases;
  }

  private static Map<String, Map<Language, String>> names(Object written) {
    var names = new HashMap<String, Map<Language, String>>();
    map("phrases", written)
        .forEach((name, words) -> names.put(name.toString(), words(map(name.toString(), words))));
    return names;
  }

  private static Map<Language, String> words(Map<?, ?> written) {
    var words = new EnumMap<Language, String>(Language.class);
    for (Language language : Language.values()) {
      words.put(language, text(written, tag(language)));
    }
    return words;
  }

  private static String tag(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
  }

  private static Map<?, ?> map(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new IllegalArgumentException(name + " is missing");
  }

  private static String text(Map<?, ?> from, String name) {
    if (from.get(name) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new IllegalArgumentException(name + " is missing");
  }
}
