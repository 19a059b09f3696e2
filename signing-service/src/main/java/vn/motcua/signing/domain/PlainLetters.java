package vn.motcua.signing.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people search it: small letters without diacritics, {@code Đ} as {@code d}. */
public final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private PlainLetters() {}

  public static String of(String text) {
    var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
  }
}
