package vn.motcua.signing.domain;

import java.util.List;

/** A table in the body: its columns and the cells of each row. */
public record Grid(List<Column> columns, List<List<String>> rows) {
  private static final int MOST_COLUMNS = 12;
  private static final int MOST_ROWS = 1_000;

  public Grid {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException("a table has 1 to 12 columns and at most 1,000 rows");
    }
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a row has one cell for each column");
      }
    }
  }

  /** How many characters its cells hold. */
  public int length() {
    return rows.stream().flatMap(List::stream).mapToInt(String::length).sum();
  }

  /** A column: heading, share of the width, and how its cells stand. */
  public record Column(String heading, int share, Side side) {
    public Column {
      if (share < 1) {
        throw new IllegalArgumentException("a column needs a share of the width");
      }
    }
  }

  /** Where the cells of a column stand. */
  public enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }
}
