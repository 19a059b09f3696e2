package vn.motcua.pades.hostile;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.sign.Hostile;

/**
 * Shadow attacks: what is prepared before signing and shown after it; by an update behind the
 * signatures, between the layers by an insider, or lying ready in the frozen document.
 */
final class ShadowAttacks {
  private static final String OVERLAY = "1 1 1 rg 0 0 595 842 re f";

  private final List<HostileFile> files = new ArrayList<>();

  private ShadowAttacks() {}

  static List<HostileFile> files() {
    ShadowAttacks shadows = new ShadowAttacks();
    shadows.hide();
    shadows.replace();
    shadows.hideAndReplace();
    shadows.betweenTheLayers();
    shadows.byOtherSoftware();
    shadows.lyingReady();
    return shadows.files;
  }

  private void add(String kind, byte[] bytes) {
    files.add(new HostileFile("shadow, " + kind, Stage.ISSUED, bytes));
  }

  private static Update update() {
    return Update.of(Stage.ISSUED);
  }

  private static String page(String from, String to) {
    return Stage.text(Stage.ISSUED, Stage.PAGE).replaceFirst(from, to);
  }

  private void hide() {
    int free = Stage.size(Stage.ISSUED);
    String both = "/Contents[" + Stage.CONTENT + " 0 R " + free + " 0 R]";
    add(
        "hide: page covered by more content",
        update().object(Stage.PAGE, page("/Contents \\d+ 0 R", both)).stream(free, "", OVERLAY)
            .finished());
    add(
        "hide: an object freed",
        update()
            .raw("xref\n" + Stage.CONTENT + " 1\n0000000000 00001 f \n")
            .raw("trailer\n" + update().trailer() + "\n")
            .end(Stage.ISSUED.length));
    add("hide: an object redefined as null", update().object(Stage.CONTENT, "null").finished());
    add(
        "hide: crop box",
        update()
            .object(
                Stage.PAGE,
                page("/MediaBox *\\[[^\\]]*\\]", "/MediaBox[0 0 595 842]/CropBox[0 400 595 842]"))
            .finished());
  }

  private void replace() {
    String resources = Stage.text(Stage.ISSUED, Stage.PAGE);
    int font = firstFont();
    add(
        "replace: another font under the same name",
        update().object(font, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>").finished());
    int free = Stage.size(Stage.ISSUED);
    add(
        "replace: a text field over the text",
        update()
            .object(
                free,
                "<</Type/Annot/Subtype/Widget/FT/Tx/T(x)/V(1)/Rect[0 0 595 842]/DA(/Helv 12 Tf)>>")
            .object(
                Stage.FORM,
                Stage.text(Stage.ISSUED, Stage.FORM)
                    .replace("]", " " + free + " 0 R]")
                    .replace("/SigFlags 3", "/SigFlags 3/NeedAppearances true"))
            .finished());
    add(
        "replace: rotated page",
        update().object(Stage.PAGE, resources.replaceFirst("<<", "<</Rotate 180")).finished());
  }

  private static int firstFont() {
    return CanonicalPdf.read(Stage.FROZEN).sections().getFirst().objects().stream()
        .filter(object -> object.value() instanceof Cos.Dict dict && dict.is("Type", "Font"))
        .findFirst()
        .orElseThrow()
        .number();
  }

  /** A second document lies unused in revision 0; a table alone switches to it. */
  private void hideAndReplace() {
    byte[] prepared = Stage.signedByBoth(withUnused());
    int unused = unused();
    String text = Stage.latin1(prepared);
    int offset = text.indexOf("\n" + unused + " 0 obj\n") + 1;
    String entry = String.format("%d 1\n%010d 00000 n \n", Stage.CONTENT, offset);
    Update switched = Update.of(prepared);
    int xref = switched.place();
    add(
        "hide and replace: a table switches to an object lying ready",
        switched
            .raw("xref\n" + entry + "trailer\n" + Update.of(prepared).trailer() + "\n")
            .end(xref));
    Update page = Update.of(prepared);
    add(
        "hide and replace: the page switches to an object lying ready",
        page.object(Stage.PAGE, page("/Contents \\d+", "/Contents " + unused)).finished());
  }

  /** Takes the place of the document information, which nothing on the page needs. */
  private static int unused() {
    return Stage.INFO;
  }

  private static byte[] withUnused() {
    return Hostile.frozenWith(Stage.FROZEN, unused(), Cos.Dict.of("Other", Cos.num(1)));
  }

  private void betweenTheLayers() {
    Cos.Dict page = Stage.frozen(Stage.PAGE);
    int free = Stage.size(Stage.SIGNED) + 1;
    add(
        "between the layers: page without content",
        Stage.signedByAgencyWith(Stage.PAGE, page.without("Contents")));
    add(
        "between the layers: page rotated",
        Stage.signedByAgencyWith(Stage.PAGE, page.with("Rotate", Cos.num(180))));
    add(
        "between the layers: catalog replaced",
        Stage.signedByAgencyWith(
            Stage.CATALOG, Stage.frozen(Stage.CATALOG).with("Lang", new Cos.Text("en"))));
    add(
        "between the layers: form without the person's field",
        Stage.signedByAgencyWith(
            Stage.FORM,
            Stage.frozen(Stage.FORM).with("Fields", Cos.Arr.of(Cos.ref(Stage.AGENCY_FIELD)))));
    add(
        "between the layers: the person's field redefined",
        Stage.signedByAgencyWith(Stage.PERSON_FIELD, Stage.frozen(Stage.PERSON_FIELD)));
    add(
        "between the layers: information changed",
        Stage.signedByAgencyWith(Stage.INFO, Cos.Dict.of("Title", new Cos.Text("other"))));
    add(
        "between the layers: an object nobody needs",
        Stage.signedByAgencyWith(free, Cos.Dict.of("Shadow", Cos.num(1))));
    add(
        "between the layers: another trailer",
        RawLayer.of(Stage.SIGNED, Stage.AGENCY_FIELD)
            .withTrailer("Info", Cos.ref(Stage.PAGE))
            .signed(LongTermOffice.AGENCY, Stage.ELEVEN));
  }

  /** As viewers and tools save what their users change. */
  private void byOtherSoftware() {
    add(
        "by other software: rewritten whole",
        Papers.changed(
            Stage.ISSUED, document -> document.getDocumentInformation().setAuthor("somebody")));
    add(
        "by other software: a page turned by an update",
        Papers.appended(
            Stage.ISSUED,
            document -> {
              document.getPage(0).setRotation(180);
              document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            }));
    add(
        "by other software: the unsigned field removed before the seal",
        Papers.appended(
            Stage.SIGNED,
            document -> {
              var form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
              form.getCOSArray(COSName.FIELDS).remove(1);
              form.setNeedToBeUpdated(true);
            }));
  }

  private void lyingReady() {
    Cos.Dict page = Stage.frozen(Stage.PAGE);
    add("lying ready: an annotation over the page", annotated("Square"));
    add("lying ready: a stamp over the page", annotated("Stamp"));
    add("lying ready: a text field", annotated("Widget"));
    add(
        "lying ready: an optional layer",
        frozenWith(Stage.FROZEN, Stage.INFO, Cos.Dict.of("Type", Cos.name("OCG"))));
    add(
        "lying ready: a page that is also a tree of pages",
        frozenWith(Stage.FROZEN, Stage.PAGE, page.with("Kids", Cos.Arr.of()).without("Annots")));
    add(
        "lying ready: a tree of pages without kids",
        frozenWith(Stage.FROZEN, Stage.PAGE, page.with("Type", Cos.name("Pages"))));
  }

  private static byte[] frozenWith(byte[] frozen, int number, Cos value) {
    return Stage.signedByBoth(Hostile.frozenWith(frozen, number, value));
  }

  private static byte[] annotated(String subtype) {
    Cos.Dict annotation =
        Cos.Dict.of(
            "Type",
            Cos.name("Annot"),
            "Subtype",
            Cos.name(subtype),
            "Rect",
            Cos.numbers(0, 0, 595, 842));
    Cos.Dict page = Stage.frozen(Stage.PAGE);
    List<Cos> annotations = new ArrayList<>(((Cos.Arr) page.get("Annots").orElseThrow()).items());
    annotations.add(annotation);
    return frozenWith(Stage.FROZEN, Stage.PAGE, page.with("Annots", new Cos.Arr(annotations)));
  }
}
