package vn.motcua.pades.prepare;

import java.util.Optional;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.Numbers;
import vn.motcua.pades.cos.ObjectSource;
import vn.motcua.pades.layer.PageTree.Page;

/**
 * What is seen of a page (ISO 32000-1, 14.11.2: its crop box, shown turned clockwise), and where
 * that lies in the page's own space.
 *
 * @param crop in the page's own space
 * @param rotation 0, 90, 180 or 270
 */
record VisiblePage(Box crop, int rotation) {
  private static final Cos.Arr LETTER = Cos.numbers(0, 0, 612, 792);

  static Answer<VisiblePage> of(ObjectSource objects, Page page) {
    if (!is(objects, page, "UserUnit", 1)) {
      return Answer.refuse(DocumentRefusal.SCALED_PAGE);
    }
    Box media = box(objects, page, "MediaBox").orElseGet(() -> box(LETTER));
    Box crop = box(objects, page, "CropBox").flatMap(media::shared).orElse(media);
    for (int rotation = 0; rotation < 360; rotation += 90) {
      if (turns(objects, page, rotation)) {
        return Answer.accept(new VisiblePage(crop, rotation));
      }
    }
    return Answer.refuse(DocumentRefusal.ROTATED_PAGE);
  }

  /** All that is seen; the origin is the lower left corner of it. */
  Box seen() {
    return rotation % 180 == 0
        ? new Box(0, 0, crop.width(), crop.height())
        : new Box(0, 0, crop.height(), crop.width());
  }

  /** Where a box that is given as seen lies in the page's own space. */
  Box inPageSpace(Box box) {
    return switch (rotation) {
      case 90 -> from(crop.width() - box.top(), box.x(), box.height(), box.width());
      case 180 ->
          from(crop.width() - box.right(), crop.height() - box.top(), box.width(), box.height());
      case 270 -> from(box.y(), crop.height() - box.right(), box.height(), box.width());
      default -> from(box.x(), box.y(), box.width(), box.height());
    };
  }

  private Box from(double x, double y, double width, double height) {
    return new Box(crop.x() + x, crop.y() + y, width, height);
  }

  private static boolean turns(ObjectSource objects, Page page, int rotation) {
    double turn = number(objects, page, "Rotate", 0);
    return (turn % 360 + 360) % 360 == rotation;
  }

  private static boolean is(ObjectSource objects, Page page, String key, double value) {
    return number(objects, page, key, value) == value;
  }

  private static double number(ObjectSource objects, Page page, String key, double otherwise) {
    return page.entries().get(key).flatMap(objects::resolve).map(Numbers::real).orElse(otherwise);
  }

  private static Optional<Box> box(ObjectSource objects, Page page, String key) {
    return objects
        .array(page.entries(), key)
        .filter(found -> found.items().size() == 4)
        .map(VisiblePage::box);
  }

  private static Box box(Cos.Arr corners) {
    double[] edges = corners.items().stream().mapToDouble(Numbers::real).toArray();
    return new Box(
        Math.min(edges[0], edges[2]),
        Math.min(edges[1], edges[3]),
        Math.abs(edges[2] - edges[0]),
        Math.abs(edges[3] - edges[1]));
  }
}
