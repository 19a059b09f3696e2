package vn.motcua.pades;

import java.util.Locale;

/** One sentence for people, in Vietnamese and in English. */
public record Words(String vi, String en) {

  /** The English sentence for English readers, the Vietnamese one for everybody else. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : vi;
  }
}
