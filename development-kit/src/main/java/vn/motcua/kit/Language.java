package vn.motcua.kit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the kit's pages, Vietnamese first. */
public enum Language {
  VIETNAMESE("vi"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** {@code vi} or {@code en}. */
  public String tag() {
    return tag;
  }

  /** What was asked for by name, else what the browser prefers, else Vietnamese. */
  public static Language of(@Nullable String asked, @Nullable String acceptLanguage) {
    if (asked != null) {
      return ENGLISH.tag.equals(asked) ? ENGLISH : VIETNAMESE;
    }
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return VIETNAMESE;
    }
    return preferred(acceptLanguage);
  }

  private static Language preferred(String acceptLanguage) {
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .map(range -> range.getRange())
          .filter(range -> range.startsWith("vi") || range.startsWith("en"))
          .findFirst()
          .filter(range -> range.startsWith("en"))
          .map(range -> ENGLISH)
          .orElse(VIETNAMESE);
    } catch (IllegalArgumentException e) {
      return VIETNAMESE;
    }
  }
}
