package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;

/**
 * Boxes 1–4 and 5b: on the left the bodies with a rule of 1/3–1/2 of the name's length and the
 * number, on the right the national name, the motto with a rule of its full length, place and date.
 */
record LetterheadBlock(Letterhead letterhead) implements Block {
  private static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
  private static final double GUTTER = 8;
  private static final double GAP = 6;

  @Override
  public void setIn(Galley galley) {
    var name = RichText.ofBold(NATIONAL_NAME);
    var needed = galley.composer().width(name, galley.styles().capitals()) + 1;
    var right = Math.max(needed, galley.measure().width() * 0.54);
    var left = new Measure(galley.measure().left(), galley.measure().width() - right - GUTTER);
    var nation = galley.measure().indented(left.width() + GUTTER);
    galley.addColumns(List.of(bodies(galley, left), nation(galley, nation)), 0, true);
    galley.addColumns(List.of(number(galley, left), date(galley, nation)), GAP, true);
  }

  private List<Slug> bodies(Galley galley, Measure column) {
    var size = galley.styles().capitals();
    var parent = Composer.capitals(letterhead.parentBody());
    var body = RichText.ofBold(Composer.capitals(letterhead.issuingBody()));
    var slugs = new ArrayList<Slug>();
    if (!parent.isBlank()) {
      slugs.addAll(line(galley, RichText.of(parent), size, column));
    }
    slugs.addAll(line(galley, body, size, column));
    var width = galley.composer().widestLine(body, size, column.width());
    slugs.add(Rule.under(column.centre(), 0.4 * width));
    return slugs;
  }

  private static List<Slug> nation(Galley galley, Measure column) {
    var motto = RichText.ofBold(MOTTO);
    var size = galley.styles().motto();
    var name = RichText.ofBold(NATIONAL_NAME);
    var slugs = new ArrayList<Slug>(line(galley, name, galley.styles().capitals(), column));
    slugs.addAll(line(galley, motto, size, column));
    slugs.add(Rule.under(column.centre(), galley.composer().width(motto, size)));
    return slugs;
  }

  private List<Slug> number(Galley galley, Measure column) {
    var styles = galley.styles();
    var slugs = new ArrayList<Slug>();
    slugs.add(
        Slug.blank(
            Composer.baseline(styles.column(styles.placeAndDate()))
                - Composer.baseline(styles.column(styles.number()))));
    if (!letterhead.number().isBlank()) {
      var text = RichText.of(letterhead.number());
      slugs.addAll(line(galley, text, galley.styles().number(), column));
    }
    if (!letterhead.subject().isBlank()) {
      slugs.add(Slug.blank(GAP));
      var text = RichText.of("V/v " + letterhead.subject());
      slugs.addAll(line(galley, text, galley.styles().capitals(), column));
    }
    return slugs;
  }

  private List<Slug> date(Galley galley, Measure column) {
    if (letterhead.placeAndDate().isBlank()) {
      return List.of();
    }
    var text = RichText.ofItalic(letterhead.placeAndDate());
    return line(galley, text, galley.styles().placeAndDate(), column);
  }

  private static List<Slug> line(Galley galley, RichText text, double size, Measure column) {
    var style = galley.styles().column(size);
    return galley.composer().compose(text, style, column, galley.tag(Role.PARAGRAPH));
  }
}
