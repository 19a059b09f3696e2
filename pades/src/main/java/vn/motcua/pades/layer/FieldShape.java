package vn.motcua.pades.layer;

import java.util.Optional;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.MalformedPdf;
import vn.motcua.pades.cos.Numbers;

/**
 * A field's box as it is seen, on a page that may be shown rotated.
 *
 * @param width as seen, in units of the page
 * @param height as seen, in units of the page
 * @param rotation the page's, clockwise: 0, 90, 180, 270; the widget's /MK /R turns back against it
 */
public record FieldShape(double width, double height, int rotation) {

  /** Reads /Rect and /MK. */
  public static FieldShape of(Cos.Dict field) {
    if (!(field.get("Rect").orElse(null) instanceof Cos.Arr rect) || rect.items().size() != 4) {
      throw new MalformedPdf("a field without a rectangle");
    }
    double across = Numbers.real(rect.items().get(2)) - Numbers.real(rect.items().get(0));
    double up = Numbers.real(rect.items().get(3)) - Numbers.real(rect.items().get(1));
    int rotation = field.get("MK").map(FieldShape::rotation).orElse(0);
    return rotation % 180 == 0
        ? new FieldShape(across, up, rotation)
        : new FieldShape(up, across, rotation);
  }

  /** The field's /MK on a rotated page; empty on an upright one. */
  public static Optional<Cos> turned(int rotation) {
    return rotation == 0 ? Optional.empty() : Optional.of(Cos.Dict.of("R", Cos.num(rotation)));
  }

  /** What turns an upright form so that it is seen upright; empty where nothing turns. */
  Optional<Cos> matrix() {
    return switch (rotation) {
      case 90 -> Optional.of(Cos.numbers(0, 1, -1, 0, height, 0));
      case 180 -> Optional.of(Cos.numbers(-1, 0, 0, -1, width, height));
      case 270 -> Optional.of(Cos.numbers(0, -1, 1, 0, 0, width));
      default -> Optional.empty();
    };
  }

  private static int rotation(Cos characteristics) {
    for (int quarter = 90; quarter < 360; quarter += 90) {
      if (turned(quarter).filter(characteristics::equals).isPresent()) {
        return quarter;
      }
    }
    throw new MalformedPdf("a field turned in another way than ours");
  }
}
