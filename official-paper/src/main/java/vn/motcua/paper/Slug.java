package vn.motcua.paper;

import vn.motcua.paper.pdf.Sheet;

/** One line of set type, as a Linotype casts it: its height and how it prints under that top. */
record Slug(double height, Imprint imprint) {

  /** Draws something whose upper edge is at the given height of the page. */
  interface Imprint {
    void on(Sheet sheet, double top);
  }

  static Slug blank(double height) {
    return new Slug(height, (sheet, top) -> {});
  }
}
