package vn.motcua.pades.append;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.layer.EncodedPicture;
import vn.motcua.pades.layer.LayerObjects;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.Picture;

/** The objects of a layer, defined once in {@link LayerObjects}, as objects of PDFBox. */
final class LayerInPdfBox {
  /** Stands for the first new number, which only PDFBox will choose. */
  private static final int FIRST = 1;

  private final PDDocument document;
  private final LayerPlan plan;
  private final Map<Integer, COSBase> numbered = new HashMap<>();

  LayerInPdfBox(PDDocument document, LayerPlan plan) {
    this.document = document;
    this.plan = plan;
  }

  /** Gives the field its value and appearance; the signature dictionary, its byte range wrong. */
  COSDictionary fill(COSDictionary field) throws IOException {
    Cos.Dict shape = shape(field);
    Picture picture = plan.picture();
    if (picture != null) {
      draw(shape, picture.encoded());
      COSDictionary appearance = new COSDictionary();
      appearance.setItem(COSName.N, numbered.get(FIRST + 1));
      appearance.setDirect(true);
      field.setItem(COSName.AP, appearance);
    }
    byte[] room = new byte[plan.signer().placeholder()];
    Cos.Dict entries = LayerObjects.signature(plan.at(), room, LayerObjects.byteRange(0, 0, 0));
    COSDictionary signature = ToPdfBox.dictionary(entries, numbered, new COSDictionary());
    signature.setNeedToBeUpdated(true);
    field.setItem(COSName.V, signature);
    field.setNeedToBeUpdated(true);
    return signature;
  }

  private void draw(Cos.Dict field, EncodedPicture picture) throws IOException {
    int width = picture.width();
    int height = picture.height();
    stream(FIRST + 3, LayerObjects.softMask(width, height), picture.alpha());
    stream(FIRST + 2, LayerObjects.image(width, height, FIRST), picture.rgb());
    stream(FIRST + 1, LayerObjects.form(field, FIRST), LayerObjects.drawing(field, width, height));
  }

  private void stream(int number, Cos.Dict entries, byte[] raw) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    ToPdfBox.dictionary(entries, numbered, stream);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(raw);
    }
    stream.setNeedToBeUpdated(true);
    numbered.put(number, stream);
  }

  /** What of the field decides how its appearance looks. */
  private static Cos.Dict shape(COSDictionary field) throws IOException {
    COSArray rect = field.getCOSArray(COSName.RECT);
    if (rect == null || rect.size() != 4) {
      throw new IOException("a field without a rectangle");
    }
    Cos.Dict shape =
        Cos.Dict.of(
            "Rect", Cos.Arr.of(number(rect, 0), number(rect, 1), number(rect, 2), number(rect, 3)));
    COSDictionary characteristics = field.getCOSDictionary(COSName.MK);
    int turned = characteristics == null ? 0 : characteristics.getInt(COSName.R, 0);
    return turned == 0 ? shape : shape.with("MK", Cos.Dict.of("R", Cos.num(turned)));
  }

  private static Cos number(COSArray rect, int index) throws IOException {
    return switch (rect.getObject(index)) {
      case COSInteger integer -> Cos.num(integer.longValue());
      case COSFloat real -> Cos.decimal(Double.parseDouble(Float.toString(real.floatValue())));
      case COSNumber other -> Cos.decimal(other.floatValue());
      case null, default -> throw new IOException("a rectangle that is none");
    };
  }
}
