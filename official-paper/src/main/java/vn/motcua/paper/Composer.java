package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.paper.font.Face;
import vn.motcua.paper.font.FontFile;
import vn.motcua.paper.pdf.Tag;

/** Sets texts line by line in a column of the page. */
final class Composer {
  private static final Locale VIETNAMESE = Locale.of("vi");

  private final TypeCase typeCase;

  Composer(TypeCase typeCase) {
    this.typeCase = typeCase;
  }

  /** The lines of a text in a column, each tagged as part of the given node. */
  List<Slug> compose(RichText text, TextStyle style, Measure column, Tag tag) {
    var measure = column.indented(style.indent());
    var letters = typeCase.set(text, style.size());
    var lines =
        style.alignment() == Alignment.CENTRED
            ? LineBreaker.balanced(letters, measure.width())
            : LineBreaker.lines(letters, measure.width(), style.firstIndent());
    var slugs = new ArrayList<Slug>();
    for (var line : lines) {
      var indent = slugs.isEmpty() ? style.firstIndent() : 0;
      slugs.add(slug(line, style, measure.indented(indent), tag));
    }
    return slugs;
  }

  /** The width of a text set on one line. */
  double width(RichText text, double size) {
    var letters = typeCase.set(text, size);
    return letters.width(0, letters.length());
  }

  /** The width of the widest line of a centred text. */
  double widestLine(RichText text, double size, double measure) {
    return LineBreaker.balanced(typeCase.set(text, size), measure).stream()
        .mapToDouble(Line::width)
        .max()
        .orElse(0);
  }

  static String capitals(String text) {
    return TypeCase.clean(text).toUpperCase(VIETNAMESE);
  }

  private static Slug slug(Line line, TextStyle style, Measure measure, Tag tag) {
    var height = lineHeight(style);
    var drop = baseline(style);
    return new Slug(
        height,
        (sheet, top) -> {
          if (!line.isEmpty()) {
            var justified = style.alignment() == Alignment.JUSTIFIED;
            var set = justified ? line.justified(measure.width()) : line.set();
            sheet.text(tag, set, start(line, style, measure), top - drop);
          }
        });
  }

  private static double start(Line line, TextStyle style, Measure measure) {
    var room = measure.width() - line.width();
    return switch (style.alignment()) {
      case LEFT, JUSTIFIED -> measure.left();
      case CENTRED -> measure.left() + room / 2;
      case RIGHT -> measure.left() + room;
    };
  }

  /** How far under the top of its slug a line has its base line. */
  static double baseline(TextStyle style) {
    return lineHeight(style) - halfLeading(style) + thousandths(regular().descent(), style.size());
  }

  static double lineHeight(TextStyle style) {
    return thousandths(regular().lineHeight(), style.size()) * style.lineSpacing();
  }

  private static double halfLeading(TextStyle style) {
    var solid = regular().ascent() - regular().descent();
    return (lineHeight(style) - thousandths(solid, style.size())) / 2;
  }

  private static FontFile regular() {
    return Face.REGULAR.file();
  }

  private static double thousandths(double value, double size) {
    return value * size / 1000;
  }
}
