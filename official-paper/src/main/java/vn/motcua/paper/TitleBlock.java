package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;

/** Box 5a: the type in capitals, the abstract under it, and a rule of 1/3–1/2 of its length. */
record TitleBlock(String type, String matter) implements Block {
  private static final double GAP = 16;

  @Override
  public void setIn(Galley galley) {
    var style = galley.styles().title();
    var inner = galley.measure().width() * 0.9;
    var column = new Measure(galley.measure().centre() - inner / 2, inner);
    var slugs =
        new ArrayList<>(
            galley
                .composer()
                .compose(
                    RichText.ofBold(Composer.capitals(type)),
                    style,
                    column,
                    galley.tag(Role.HEADING)));
    if (!matter.isEmpty()) {
      slugs.addAll(matter(galley, style, column));
    }
    galley.addColumns(List.of(slugs), GAP, true);
    galley.add(Strip.space(GAP / 4).keptWithNext(true));
  }

  private List<Slug> matter(Galley galley, TextStyle style, Measure column) {
    var text = RichText.ofBold(matter);
    var slugs =
        new ArrayList<>(galley.composer().compose(text, style, column, galley.tag(Role.PARAGRAPH)));
    var width = galley.composer().widestLine(text, style.size(), column.width());
    slugs.add(Rule.under(column.centre(), 0.4 * width));
    return slugs;
  }
}
