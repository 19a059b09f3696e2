package vn.motcua.signing.application;

import org.jspecify.annotations.Nullable;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.PlainLetters;

/**
 * What of the register is asked for: an agency's year, one book or all, lines that have a text
 * (letter case and diacritics do not count), from after a cursor on, so many.
 */
public record RegisterQuery(
    String agency,
    int year,
    @Nullable DocumentType type,
    String text,
    @Nullable String after,
    int limit) {
  public RegisterQuery {
    text = PlainLetters.of(text);
  }

  boolean wants(RegisterEntry entry) {
    return (type == null || entry.number().book().type() == type)
        && (after == null || entry.cursor().compareTo(after) > 0)
        && (text.isEmpty() || entry.plainText().contains(text));
  }

  /** The same lines from the first on, as many as one more than fit. */
  RegisterQuery wholeUpTo(int most) {
    return new RegisterQuery(agency, year, type, text, null, most + 1);
  }
}
