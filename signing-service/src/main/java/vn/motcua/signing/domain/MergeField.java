package vn.motcua.signing.domain;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A field that a template merges.
 *
 * @param required by hand it must be given; a route's dossier that lacks it leaves a gap to fill
 * @param longest characters of the value, or of one cell
 * @param columns of rows only
 */
public record MergeField(
    String name,
    Wording label,
    Kind kind,
    boolean required,
    int longest,
    Origin origin,
    List<MergeColumn> columns) {
  public static final int MOST_ROWS = 500;
  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

  public MergeField {
    columns = List.copyOf(columns);
    if (!isName(name)) {
      throw new IllegalArgumentException("a field's name is letters and digits: " + name);
    }
    if (longest < 1 || longest > 5_000) {
      throw new IllegalArgumentException("a value has at most 5,000 characters: " + name);
    }
    if ((kind == Kind.ROWS) == columns.isEmpty()) {
      throw new IllegalArgumentException("rows, and nothing else, have columns: " + name);
    }
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** What a value is, and so how a page asks for it. */
  public enum Kind {
    TEXT,
    /** Several lines; each becomes a paragraph. */
    LONG_TEXT,
    /** {@code 2026-01-05} or {@code 05/01/2026}. */
    DATE,
    /** Whole đồng: {@code 750000} or {@code 750.000}. */
    MONEY,
    /** A person's full name. */
    PERSON,
    /** Rows of a table. */
    ROWS
  }

  /** Where a value comes from. */
  public enum Origin {
    /** The template's own: asked on the page, or in the dossier's form. */
    FORM,
    /** Known of every dossier; asked on the page when there is none. */
    DOSSIER,
    /** The issuing agency: never asked. */
    AGENCY
  }

  /** A column of rows. */
  public record MergeColumn(
      String name, Wording label, boolean required, int share, Grid.Side side) {
    public MergeColumn {
      if (!isName(name)) {
        throw new IllegalArgumentException("a column's name is letters and digits: " + name);
      }
    }
  }
}
