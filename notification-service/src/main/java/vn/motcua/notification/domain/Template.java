package vn.motcua.notification.domain;

import java.util.Map;

/**
 * The words for one occasion in one version; a version that has been used is never changed.
 *
 * @param wordings one for each language
 * @param phrases words for names: placeholder, then name, then language
 */
public record Template(
    Occasion occasion,
    int version,
    Map<Language, Wording> wordings,
    Map<String, Map<String, Map<Language, String>>> phrases) {

  /** Words of one language with placeholders in braces. */
  public record Wording(String sms, String subject, String text) {}

  public Template {
    wordings = Map.copyOf(wordings);
    phrases = Map.copyOf(phrases);
    for (Language language : Language.values()) {
      if (!wordings.containsKey(language)) {
        throw new IllegalArgumentException(
            occasion.templateKey() + " v" + version + " has no words in " + language);
      }
    }
  }

  Wording in(Language language) {
    var wording = wordings.get(language);
    if (wording == null) {
      throw new IllegalStateException("Checked when the template was made");
    }
    return wording;
  }

  String phrase(String placeholder, String name, Language language) {
    var phrase = phrases.getOrDefault(placeholder, Map.of()).getOrDefault(name, Map.of());
    var words = phrase.get(language);
    if (words == null) {
      throw new IllegalArgumentException(
          "%s v%d has no phrase for %s %s in %s"
              .formatted(occasion.templateKey(), version, placeholder, name, language));
    }
    return words;
  }
}
