package vn.motcua.catalogue;

import java.util.Locale;

/** The same words in Vietnamese and in English. */
public record Text(String vi, String en) {

  /** English for an English reader, Vietnamese for everyone else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
