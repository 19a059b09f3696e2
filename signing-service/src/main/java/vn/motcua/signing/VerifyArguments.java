package vn.motcua.signing;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands on the command line; {@code file} is absent when it cannot be understood. */
record VerifyArguments(@Nullable Path file, Path trust, boolean strict, Locale language) {
  private static final String INSTALLATION_TRUST = ".motcua/kit/trust.pem";

  static VerifyArguments of(String[] words, String systemLanguage) {
    Path file = null;
    var trust = Path.of(System.getProperty("motcua.trust", INSTALLATION_TRUST));
    var strict = false;
    var language = VerifyCommand.language(systemLanguage);
    var understood = true;
    for (var i = 0; i < words.length; i++) {
      var hasValue = i + 1 < words.length;
      switch (words[i]) {
        case "--strict" -> strict = true;
        case "--trust" -> trust = hasValue ? Path.of(words[++i]) : trust;
        case "--lang" -> language = hasValue ? VerifyCommand.language(words[++i]) : language;
        default -> {
          understood = understood && file == null && !words[i].startsWith("--");
          file = Path.of(words[i]);
        }
      }
    }
    return new VerifyArguments(understood ? file : null, trust, strict, language);
  }
}
