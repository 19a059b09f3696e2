package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.pdf.Role;
import vn.motcua.paper.pdf.Tag;

/** A ruled table: rows stay whole unless they are tall, the head row comes again on each page. */
record TableBlock(Table table) implements Block {
  private static final double PADDING = 4;
  private static final double GAP = 8;
  private static final double TALL = 0.4;

  @Override
  public void setIn(Galley galley) {
    var tag = galley.tag(Role.TABLE);
    var columns = columns(galley.measure());
    var head = head(galley, tag, columns);
    galley.add(head.after(GAP).keptWithNext(true));
    var repeated = head.height() < TALL * galley.pageHeight() ? head : null;
    for (var row : table.rows()) {
      addRow(galley, cells(galley, row, tag.child(Role.ROW), columns), columns, repeated);
    }
    galley.add(Strip.space(GAP / 2));
  }

  private Strip head(Galley galley, Tag tag, List<Measure> columns) {
    var row = tag.child(Role.ROW);
    var style = galley.styles().cell(Alignment.CENTRED, Role.HEAD_CELL);
    var cells = new ArrayList<List<Slug>>();
    for (var i = 0; i < columns.size(); i++) {
      var text = RichText.ofBold(table.columns().get(i).heading());
      cells.add(cell(galley, text, style, columns.get(i), row.child(Role.HEAD_CELL)));
    }
    return Strip.sideBySide(cells, new TableFrame(columns, height(cells), true, true));
  }

  private List<List<Slug>> cells(
      Galley galley, List<RichText> row, Tag tag, List<Measure> columns) {
    var cells = new ArrayList<List<Slug>>();
    for (var i = 0; i < columns.size(); i++) {
      var style = galley.styles().cell(table.columns().get(i).alignment(), Role.CELL);
      cells.add(cell(galley, row.get(i), style, columns.get(i), tag.child(Role.CELL)));
    }
    return cells;
  }

  private static List<Slug> cell(
      Galley galley, RichText text, TextStyle style, Measure column, Tag tag) {
    var inner = new Measure(column.left() + PADDING, column.width() - 2 * PADDING);
    var slugs = new ArrayList<Slug>();
    slugs.add(Slug.blank(PADDING / 2));
    slugs.addAll(galley.composer().compose(text, style, inner, tag));
    slugs.add(Slug.blank(PADDING));
    return slugs;
  }

  private static void addRow(
      Galley galley, List<List<Slug>> cells, List<Measure> columns, @Nullable Strip head) {
    var tall = height(cells) > TALL * galley.pageHeight();
    var parts = tall ? Cut.at(galley.pageHeight() / 20, cells) : List.of(cells);
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var frame = new TableFrame(columns, height(part), i == 0, i == parts.size() - 1);
      galley.add(Strip.sideBySide(part, frame).under(head));
    }
  }

  private List<Measure> columns(Measure whole) {
    var shares = table.columns().stream().mapToDouble(Column::share).sum();
    var columns = new ArrayList<Measure>();
    var left = whole.left();
    for (var column : table.columns()) {
      var width = whole.width() * column.share() / shares;
      columns.add(new Measure(left, width));
      left += width;
    }
    return columns;
  }

  private static double height(List<List<Slug>> cells) {
    return cells.stream().mapToDouble(Strip::height).max().orElse(0);
  }
}
