package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;
import vn.motcua.paper.pdf.Tag;

/** Title, room for a signature, name: one under the other, centred. */
final class SigningColumn {
  private static final double BOX_WIDTH = Margins.points(44);
  private static final double BOX_MARGIN = 8;

  private final Galley galley;
  private final Measure column;
  private final List<Slug> slugs = new ArrayList<>();
  private final Tag tag;

  SigningColumn(Galley galley, Measure column) {
    this.galley = galley;
    this.column = column;
    this.tag = galley.tag(Role.PARAGRAPH);
  }

  SigningColumn line(RichText text, double size) {
    if (!text.isBlank()) {
      slugs.addAll(galley.composer().compose(text, galley.styles().column(size), column, tag));
    }
    return this;
  }

  double height() {
    return Strip.height(slugs);
  }

  /** White space until the column is that high. */
  SigningColumn downTo(double height) {
    if (height > height()) {
      slugs.add(Slug.blank(height - height()));
    }
    return this;
  }

  /** Room that is left blank. */
  SigningColumn room() {
    slugs.add(Slug.blank(galley.styles().signatureSpace()));
    return this;
  }

  /** Room whose place on the page is told to the caller (box 7c). */
  SigningColumn signature() {
    var height = galley.styles().signatureSpace();
    var width = Math.min(BOX_WIDTH, column.width());
    slugs.add(
        new Slug(
            height,
            (sheet, top) ->
                galley.signatureAt(
                    new SignatureBox(
                        sheet.index(),
                        column.centre() - width / 2,
                        top - height + BOX_MARGIN,
                        width,
                        height - 2 * BOX_MARGIN))));
    return this;
  }

  List<Slug> slugs() {
    return slugs;
  }
}
