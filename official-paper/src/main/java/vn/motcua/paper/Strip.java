package vn.motcua.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.pdf.Sheet;

/**
 * What goes on a page as a whole.
 *
 * @param gapBefore white space above it, dropped at the top of a page
 * @param keptWithNext whether the next strip must stand on the same page
 * @param head printed again above this strip when it opens a page
 */
record Strip(
    double gapBefore,
    double height,
    boolean keptWithNext,
    boolean opensNewPage,
    @Nullable Strip head,
    Imprint imprint) {

  /** Draws a strip; a frame must know whether its upper or lower neighbour is on another page. */
  interface Imprint {
    void on(Sheet sheet, double top, boolean opensPage, boolean closesPage);
  }

  static Strip of(Slug slug) {
    return new Strip(
        0,
        slug.height(),
        false,
        false,
        null,
        (sheet, top, opens, closes) -> slug.imprint().on(sheet, top));
  }

  static Strip space(double height) {
    return new Strip(height, 0, false, false, null, (sheet, top, opens, closes) -> {});
  }

  static Strip newPage() {
    return new Strip(0, 0, true, true, null, (sheet, top, opens, closes) -> {});
  }

  /** Columns of slugs side by side, in a frame. */
  static Strip sideBySide(List<List<Slug>> columns, Imprint frame) {
    var height = columns.stream().mapToDouble(Strip::height).max().orElse(0);
    return new Strip(
        0,
        height,
        false,
        false,
        null,
        (sheet, top, opens, closes) -> {
          columns.forEach(column -> draw(column, sheet, top));
          frame.on(sheet, top, opens, closes);
        });
  }

  static double height(List<Slug> column) {
    return column.stream().mapToDouble(Slug::height).sum();
  }

  Strip after(double gap) {
    return new Strip(gap, height, keptWithNext, opensNewPage, head, imprint);
  }

  Strip keptWithNext(boolean kept) {
    return new Strip(gapBefore, height, kept, opensNewPage, head, imprint);
  }

  Strip under(@Nullable Strip repeated) {
    return new Strip(gapBefore, height, keptWithNext, opensNewPage, repeated, imprint);
  }

  private static void draw(List<Slug> column, Sheet sheet, double top) {
    var y = top;
    for (var slug : column) {
      slug.imprint().on(sheet, y);
      y -= slug.height();
    }
  }
}
