package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A ruled table; its head row is printed again on every page it reaches. */
public record Table(List<Column> columns, List<List<RichText>> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("A table needs a column");
    }
    for (var row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("A row needs one cell per column");
      }
    }
  }

  public static Table of(Column... columns) {
    return new Table(List.of(columns), List.of());
  }

  public Table row(String... cells) {
    return row(Stream.of(cells).map(RichText::of).toArray(RichText[]::new));
  }

  public Table row(RichText... cells) {
    var more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Table(columns, more);
  }
}
