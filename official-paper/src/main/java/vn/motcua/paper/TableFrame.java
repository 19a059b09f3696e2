package vn.motcua.paper;

import java.util.List;
import vn.motcua.paper.pdf.Sheet;

/** The rules around the cells of a row, or of a part of a tall one. */
record TableFrame(List<Measure> columns, double height, boolean first, boolean last)
    implements Strip.Imprint {
  private static final double THICKNESS = 0.5;

  @Override
  public void on(Sheet sheet, double top, boolean opensPage, boolean closesPage) {
    var left = columns.getFirst().left();
    var right = columns.getLast().right();
    if (first || opensPage) {
      sheet.rule(left, top, right, top, THICKNESS);
    }
    if (last || closesPage) {
      sheet.rule(left, top - height, right, top - height, THICKNESS);
    }
    columns.forEach(column -> upright(sheet, column.left(), top));
    upright(sheet, right, top);
  }

  private void upright(Sheet sheet, double x, double top) {
    sheet.rule(x, top, x, top - height, THICKNESS);
  }
}
