package vn.motcua.paper.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;

/** Objects written in place, not as numbered objects of their own. */
final class Direct {
  private Direct() {}

  static COSDictionary dictionary() {
    var dictionary = new COSDictionary();
    dictionary.setDirect(true);
    return dictionary;
  }

  static COSArray array(COSBase... items) {
    var array = new COSArray();
    array.setDirect(true);
    for (var item : items) {
      array.add(item);
    }
    return array;
  }

  static COSArray numbers(double... values) {
    var array = array();
    for (var value : values) {
      array.add(new COSFloat((float) (Math.round(value * 1000) / 1000.0)));
    }
    return array;
  }
}
