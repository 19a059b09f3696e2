package vn.motcua.pades.prepare;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;

/**
 * A box as it is seen on a page, in the page's own space.
 *
 * @param rotation the page's, clockwise
 */
public record WidgetPlace(Box box, int rotation) {

  /** Refused when the box is not wholly on what is seen of the page. */
  public static Answer<WidgetPlace> on(PDPage page, Box seen) {
    if (page.getUserUnit() != 1) {
      return Answer.refuse(DocumentRefusal.SCALED_PAGE);
    }
    PDRectangle crop = page.getCropBox();
    VisiblePage visible =
        new VisiblePage(
            new Box(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight()),
            Math.floorMod(page.getRotation(), 360));
    return visible.seen().contains(seen)
        ? Answer.accept(new WidgetPlace(visible.inPageSpace(seen), visible.rotation()))
        : Answer.refuse(DocumentRefusal.OUTSIDE_PAGE);
  }

  /** The value of /Rect. */
  public COSArray rectangle() {
    COSArray rectangle = new COSArray();
    for (double edge : new double[] {box.x(), box.y(), box.right(), box.top()}) {
      rectangle.add(new COSFloat((float) (Math.round(edge * 1000) / 1000.0)));
    }
    rectangle.setDirect(true);
    return rectangle;
  }
}
