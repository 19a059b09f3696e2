package vn.motcua.pades.append;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import vn.motcua.pades.cos.Cos;

/** Our values as PDFBox's; references lead to the objects they stand for. */
final class ToPdfBox {
  private ToPdfBox() {}

  /** Puts all entries into {@code target}, which is returned. */
  static <T extends COSDictionary> T dictionary(
      Cos.Dict entries, Map<Integer, COSBase> numbered, T target) throws IOException {
    for (Map.Entry<String, Cos> entry : entries.entries().entrySet()) {
      target.setItem(COSName.getPDFName(entry.getKey()), value(entry.getValue(), numbered));
    }
    return target;
  }

  private static COSBase value(Cos value, Map<Integer, COSBase> numbered) throws IOException {
    return switch (value) {
      case Cos.Name(String name) -> COSName.getPDFName(name);
      case Cos.Text(String latin1) -> text(latin1);
      case Cos.Num(String literal) -> number(literal);
      case Cos.Bool(boolean truth) -> COSBoolean.getBoolean(truth);
      case Cos.Null() -> COSNull.NULL;
      case Cos.Ref(int number) -> Objects.requireNonNull(numbered.get(number));
      case Cos.Dict nested -> direct(dictionary(nested, numbered, new COSDictionary()));
      case Cos.Arr array -> array(array, numbered);
    };
  }

  private static COSArray array(Cos.Arr array, Map<Integer, COSBase> numbered) throws IOException {
    COSArray items = new COSArray();
    for (Cos item : array.items()) {
      items.add(value(item, numbered));
    }
    items.setDirect(true);
    return items;
  }

  private static COSDictionary direct(COSDictionary dictionary) {
    dictionary.setDirect(true);
    return dictionary;
  }

  private static COSString text(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    boolean binary = latin1.chars().anyMatch(c -> c < ' ' || c > '~');
    return new COSString(bytes, binary);
  }

  private static COSBase number(String literal) throws IOException {
    return literal.contains(".") ? new COSFloat(literal) : COSInteger.get(Long.parseLong(literal));
  }
}
