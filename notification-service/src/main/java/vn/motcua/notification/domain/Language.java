package vn.motcua.notification.domain;

/** Language of a notice: Vietnamese unless the citizen chose English. */
public enum Language {
  VI,
  EN;

  /** Reads a tag such as {@code en-GB}; what is not English is Vietnamese. */
  public static Language ofTag(String tag) {
    return tag.regionMatches(true, 0, "en", 0, 2) ? EN : VI;
  }
}
