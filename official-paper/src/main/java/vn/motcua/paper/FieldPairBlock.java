package vn.motcua.paper;

import java.util.List;
import vn.motcua.paper.pdf.Role;

/** Two labelled values side by side, each in its half of the line. */
record FieldPairBlock(RichText left, RichText right) implements Block {
  private static final double GUTTER = 10;

  @Override
  public void setIn(Galley galley) {
    var style = galley.styles().field();
    var half = galley.measure().width() / 2;
    var first = new Measure(galley.measure().left(), half - GUTTER);
    var second = galley.measure().indented(half);
    galley.addColumns(
        List.of(
            galley.composer().compose(left, style, first, galley.tag(Role.PARAGRAPH)),
            galley
                .composer()
                .compose(right, style.indented(0, 0), second, galley.tag(Role.PARAGRAPH))),
        style.gapBefore(),
        false);
  }
}
