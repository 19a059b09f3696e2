package vn.motcua.pades.key.vgca;

import static vn.motcua.pades.WholeFileRefusal.PAGE_CHANGED;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** The pages of a document by their object numbers, in order. */
final class Pages {
  private static final int DEEPEST = 32;

  private final Map<Integer, COSDictionary> found = new LinkedHashMap<>();

  private Pages() {}

  static Map<Integer, COSDictionary> of(COSDictionary catalog) {
    Pages pages = new Pages();
    pages.collect(Raw.dictionary(catalog, "Pages"), 0);
    return pages.found;
  }

  /** Area of a page in square points, by its own or its parents' MediaBox. */
  static double area(COSDictionary page) {
    COSDictionary node = page;
    for (int depth = 0; depth < DEEPEST; depth++) {
      if (Raw.resolved(node.getItem(COSName.MEDIA_BOX)) instanceof COSArray box) {
        return area(box);
      }
      node = Raw.dictionary(node, "Parent");
    }
    throw new NotAllowed(PAGE_CHANGED);
  }

  /** Area of a rectangle in square points. */
  static double area(COSArray box) {
    NotAllowed.unless(box.size() == 4, PAGE_CHANGED);
    return Math.abs((edge(box, 2) - edge(box, 0)) * (edge(box, 3) - edge(box, 1)));
  }

  private static double edge(COSArray box, int at) {
    NotAllowed.unless(box.getObject(at) instanceof COSNumber, PAGE_CHANGED);
    return ((COSNumber) box.getObject(at)).floatValue();
  }

  private void collect(COSDictionary node, int depth) {
    NotAllowed.unless(depth < DEEPEST, PAGE_CHANGED);
    for (COSBase kid : Raw.items(node, "Kids")) {
      int number = Raw.number(kid).orElseThrow(() -> new NotAllowed(PAGE_CHANGED));
      if (!(Raw.resolved(kid) instanceof COSDictionary page)) {
        throw new NotAllowed(PAGE_CHANGED);
      }
      if (page.getItem(COSName.KIDS) == null) {
        NotAllowed.unless(found.put(number, page) == null, PAGE_CHANGED);
      } else {
        collect(page, depth + 1);
      }
    }
  }
}
