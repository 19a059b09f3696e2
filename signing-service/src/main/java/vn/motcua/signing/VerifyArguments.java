package vn.motcua.signing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
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
    var rest = new ArrayDeque<>(List.of(words));
    while (!rest.isEmpty()) {
      var word = rest.pop();
      if (word.equals("--strict")) {
        strict = true;
      } else if (word.equals("--trust") && !rest.isEmpty()) {
        trust = Path.of(rest.pop());
      } else if (word.equals("--lang") && !rest.isEmpty()) {
        language = VerifyCommand.language(rest.pop());
      } else if (word.startsWith("--lang=")) {
        language = VerifyCommand.language(word.substring("--lang=".length()));
      } else {
        understood = understood && file == null && !word.startsWith("--");
        file = Path.of(word);
      }
    }
    return new VerifyArguments(understood ? file : null, trust, strict, language);
  }
}
