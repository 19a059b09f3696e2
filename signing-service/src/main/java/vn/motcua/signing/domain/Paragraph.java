package vn.motcua.signing.domain;

/** One paragraph of the body; {@code lead} is its bold opening ("Điều 1."), possibly empty. */
public record Paragraph(Kind kind, String lead, String text) {
  /** How a paragraph is set. */
  public enum Kind {
    /** A legal basis, in italics ("Căn cứ …;"). */
    BASIS,
    /** The centred operative words ("QUYẾT ĐỊNH:"). */
    OPERATIVE,
    TEXT
  }

  public static Paragraph text(String text) {
    return new Paragraph(Kind.TEXT, "", text);
  }
}
