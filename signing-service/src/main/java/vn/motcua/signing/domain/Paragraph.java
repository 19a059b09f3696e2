package vn.motcua.signing.domain;

import org.jspecify.annotations.Nullable;

/**
 * One paragraph of the body.
 *
 * @param lead its bold opening ("Điều 1."), or the label of a field; possibly empty
 * @param table the rows, of a table only
 */
public record Paragraph(Kind kind, String lead, String text, @Nullable Grid table) {
  public Paragraph {
    if ((kind == Kind.TABLE) != (table != null)) {
      throw new IllegalArgumentException("a table, and nothing else, has rows");
    }
  }

  public Paragraph(Kind kind, String lead, String text) {
    this(kind, lead, text, null);
  }

  /** How a paragraph is set. */
  public enum Kind {
    /** A legal basis, in italics ("Căn cứ …;"). */
    BASIS,
    /** The centred operative words ("QUYẾT ĐỊNH:"). */
    OPERATIVE,
    TEXT,
    /** A heading over a part of the body ("I. KẾT QUẢ"), never left alone at the foot of a page. */
    SECTION,
    /** One of several points, after a dash. */
    ITEM,
    /** A label and its value on a line of their own. */
    FIELD,
    TABLE,
    /**
     * What follows is an appendix in the same file: it stands behind the signature on a page of its
     * own, without "Kèm theo văn bản số …" (Phụ lục I, III.1).
     */
    ANNEX
  }

  public static Paragraph text(String text) {
    return new Paragraph(Kind.TEXT, "", text);
  }

  public static Paragraph table(Grid grid) {
    return new Paragraph(Kind.TABLE, "", "", grid);
  }

  /** How many characters it holds. */
  int length() {
    return text.length() + (table == null ? 0 : table.length());
  }
}
