package vn.motcua.pades.key.vgca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.sign.SigningKey;

/** Signs a whole file as a plug-in does: a field of its own, visible; and whatever else it does. */
final class PlugIn {
  private PlugIn() {}

  /** What the plug-in does beside signing. */
  @FunctionalInterface
  interface Also {
    void on(PDDocument document) throws IOException;
  }

  static byte[] sign(byte[] file, SigningKey key) {
    return sign(file, key, document -> {});
  }

  static byte[] sign(byte[] file, SigningKey key, Also also) {
    return sign(file, key, new PDRectangle(300, 500, 120, 60), also);
  }

  static byte[] sign(byte[] file, SigningKey key, PDRectangle box, Also also) {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      Calendar when = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
      when.setTimeInMillis(Office.TEN.toEpochMilli());
      signature.setSignDate(when);
      document.addSignature(
          signature,
          content -> ForeignSigner.cms(IOUtils.toByteArray(content), key, "SHA256withRSA"));
      show(document, field(document), box);
      also.on(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The field that the plug-in added. */
  static PDSignatureField field(PDDocument document) {
    return document.getSignatureFields().getLast();
  }

  private static void show(PDDocument document, PDSignatureField field, PDRectangle box)
      throws IOException {
    PDAnnotationWidget widget = field.getWidgets().getFirst();
    widget.setRectangle(box);
    widget.setPrinted(true);
    PDAppearanceStream drawn = new PDAppearanceStream(document);
    drawn.setBBox(new PDRectangle(120, 60));
    drawn.setResources(new org.apache.pdfbox.pdmodel.PDResources());
    PDFormXObject inner = new PDFormXObject(document);
    inner.setBBox(new PDRectangle(120, 60));
    try (var out = inner.getContentStream().createOutputStream()) {
      out.write("0 0 1 RG 5 5 m 115 55 l S".getBytes());
    }
    COSName name = drawn.getResources().add(inner);
    try (var out = drawn.getContentStream().createOutputStream()) {
      out.write(("/" + name.getName() + " Do").getBytes());
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary(new COSDictionary());
    appearance.setNormalAppearance(drawn);
    widget.setAppearance(appearance);
  }
}
