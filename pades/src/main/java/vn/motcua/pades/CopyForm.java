package vn.motcua.pades;

/** The forms of copies (NĐ 30/2020/NĐ-CP, art. 25), named as the decree names them. */
public enum CopyForm {
  /** A copy of the whole original. */
  TRUE_COPY("SAO Y"),
  /** A copy of a true copy. */
  COPY_OF_COPY("SAO LỤC"),
  /** A copy of a part. */
  EXTRACT("TRÍCH SAO");

  private final String words;

  CopyForm(String words) {
    this.words = words;
  }

  /** The decree's own words, as they are printed. */
  public String words() {
    return words;
  }
}
