package vn.motcua.pades.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Archiving;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.fixture.ForeignSigner;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.RawPapers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.FrozenPdf;
import vn.motcua.pades.verify.Finding;

class ForeignPapersTest {
  private static final byte[] DECISION = TestPapers.decision();
  private static final PdfPreparer PREPARER = new PdfPreparer();
  private static final Office OFFICE = new Office();

  @Test
  void aHybridFileBecomesAClassicOneWithAllItsObjects() {
    String frozen = text(frozen(RawPapers.hybrid()));

    assertThat(text(RawPapers.hybrid())).contains("/XRefStm");
    assertThat(frozen).contains("/Hidden true").doesNotContain("XRefStm", "ObjStm", "/XRef");
  }

  @Test
  void gapsInTheTableAreClosed() {
    CanonicalPdf pdf = CanonicalPdf.read(frozen(RawPapers.gaps()).bytes());

    assertThat(pdf.sections()).hasSize(1);
    assertThat(pdf.sections().getFirst().size())
        .isEqualTo(pdf.sections().getFirst().objects().size() + 1);
  }

  @Test
  void severalRevisionsBecomeOne() {
    byte[] revised =
        Papers.appended(DECISION, document -> document.getDocumentCatalog().setLanguage("vi-VN"));

    assertThat(text(frozen(revised))).containsOnlyOnce("startxref");
  }

  @Test
  void aForeignFileTakesBothLayers() {
    assertThat(OFFICE.verify(OFFICE.signedByBoth(RawPapers.hybrid()).bytes()).verdict().reason())
        .isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void saysWhetherAFileClaimsPdfA() throws Exception {
    assertThat(frozen(DECISION).archiving()).isEqualTo(Archiving.PDF_A);
    assertThat(frozen(RawPapers.gaps()).archiving()).isEqualTo(Archiving.NOT_PDF_A);
    assertThat(Archiving.NOT_PDF_A.words().vi()).startsWith("Tệp không phải là PDF/A");
  }

  @Test
  void doesNotBelieveAClaimThatCannotBe() throws Exception {
    byte[] colourless =
        Papers.changed(
            DECISION,
            document ->
                document.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS));
    byte[] fontless = Papers.changed(DECISION, ForeignPapersTest::writeInHelvetica);

    assertThat(frozen(colourless).archiving()).isEqualTo(Archiving.CLAIM_NOT_KEPT);
    assertThat(frozen(fontless).archiving()).isEqualTo(Archiving.CLAIM_NOT_KEPT);
  }

  @Test
  void saysThatPdfA1DoesNotFitOurPictures() {
    byte[] first =
        Papers.changed(
            DECISION,
            document -> {
              var metadata = document.getDocumentCatalog().getMetadata();
              String packet = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
              metadata.importXMPMetadata(
                  packet.replace(":part>2<", ":part>1<").getBytes(StandardCharsets.UTF_8));
            });

    assertThat(frozen(first).archiving()).isEqualTo(Archiving.ANOTHER_PART);
  }

  @Test
  void refusesXfa() {
    byte[] xfa =
        Papers.changed(
            DECISION,
            document -> {
              COSDictionary form = new COSDictionary();
              form.setItem(COSName.FIELDS, new COSArray());
              form.setItem(COSName.XFA, new COSString("<xdp/>"));
              document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            });

    assertRefused(xfa, DocumentRefusal.XFA);
  }

  @Test
  void refusesAFileThatIsSigned() {
    byte[] signed = ForeignSigner.sign(DECISION, OFFICE.chairman(), "SHA256withRSA");

    assertRefused(signed, DocumentRefusal.ALREADY_SIGNED);
  }

  @Test
  void refusesScriptsThatAreReachedByNameOnly() {
    byte[] named =
        catalogWith("Names", dictionary("JavaScript", dictionary("Names", new COSArray())));

    assertRefused(named, DocumentRefusal.JAVASCRIPT);
  }

  @ParameterizedTest
  @CsvSource({"Launch", "SubmitForm", "ImportData", "Rendition", "Sound", "Movie", "GoToE"})
  void refusesActionsThatReachOutOrPlay(String action) {
    COSDictionary outline = dictionary("A", dictionary("S", COSName.getPDFName(action)));

    assertRefused(catalogWith("Outlines", outline), DocumentRefusal.ACTIVE_CONTENT);
  }

  @Test
  void refusesAnyActionOnOpening() {
    byte[] opening = catalogWith("OpenAction", new COSArray());

    assertRefused(opening, DocumentRefusal.ACTIVE_CONTENT);
  }

  @Test
  void refusesContentThatLiesInAnotherFile() {
    byte[] external =
        Papers.changed(
            DECISION,
            document -> {
              COSStream elsewhere = document.getDocument().createCOSStream();
              elsewhere.createOutputStream().close();
              elsewhere.setString(COSName.F, "other.bin");
              document.getPage(0).getResources().getCOSObject().setItem("Elsewhere", elsewhere);
            });
    byte[] otherInPrint =
        Papers.changed(
            DECISION,
            document ->
                document
                    .getPage(0)
                    .getResources()
                    .getCOSObject()
                    .setItem("X", dictionary("Alternates", new COSArray())));

    assertRefused(external, DocumentRefusal.EXTERNAL_CONTENT);
    assertRefused(otherInPrint, DocumentRefusal.EXTERNAL_CONTENT);
  }

  @Test
  void everyRefusalIsToldInVietnameseAndEnglish() {
    assertThat(DocumentRefusal.values())
        .allSatisfy(refusal -> {
          assertThat(refusal.words().vi()).isNotBlank().isNotEqualTo(refusal.words().en());
          assertThat(refusal.words().en()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource({
    // As seen: 330 right, 110 up, 120 wide, 60 high; on A4, turned clockwise.
    "90, 425, 330, 485, 450",
    "180, 145, 672, 265, 732",
    "270, 110, 392, 170, 512",
    "-90, 110, 392, 170, 512"
  })
  void putsTheBoxOfATurnedPageWhereItIsSeen(
      int turn, float left, float bottom, float right, float top) throws Exception {
    byte[] frozen = frozen(TestPapers.turned(turn)).bytes();

    try (PDDocument document = Loader.loadPDF(frozen)) {
      var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
      PDRectangle box = widget.getRectangle();
      assertThat(box.getLowerLeftX()).isCloseTo(left, within(0.3f));
      assertThat(box.getLowerLeftY()).isCloseTo(bottom, within(0.3f));
      assertThat(box.getUpperRightX()).isCloseTo(right, within(0.3f));
      assertThat(box.getUpperRightY()).isCloseTo(top, within(0.3f));
      assertThat(widget.getAppearanceCharacteristics().getRotation())
          .isEqualTo(Math.floorMod(turn, 360));
      PDRectangle form = widget.getNormalAppearanceStream().getBBox();
      assertThat(form.getWidth()).isCloseTo(120, within(0.01f));
    }
  }

  @ParameterizedTest
  @CsvSource({"0", "90", "180", "270"})
  void bothLayersStandOnATurnedPage(int turn) {
    byte[] issued = OFFICE.signedByBoth(TestPapers.turned(turn)).bytes();

    assertThat(OFFICE.verify(issued).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void countsFromTheCornerOfWhatIsSeenOfACroppedPage() throws Exception {
    byte[] cropped =
        Papers.changed(
            DECISION,
            document -> {
              PDPage page = document.getPage(0);
              page.setMediaBox(new PDRectangle(-50, -60, 900, 1000));
              page.setCropBox(new PDRectangle(-30, 20, 595, 842));
            });

    try (PDDocument document = Loader.loadPDF(frozen(cropped).bytes())) {
      PDRectangle box =
          document.getSignatureFields().getFirst().getWidgets().getFirst().getRectangle();
      assertThat(box.getLowerLeftX()).isCloseTo(300, within(0.01f));
      assertThat(box.getLowerLeftY()).isCloseTo(130, within(0.01f));
    }
  }

  private static void writeInHelvetica(PDDocument document) throws java.io.IOException {
    try (PDPageContentStream content =
        new PDPageContentStream(
            document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 12);
      content.showText("x");
      content.endText();
    }
  }

  private static byte[] catalogWith(String key, org.apache.pdfbox.cos.COSBase value) {
    return Papers.changed(
        DECISION, document -> document.getDocumentCatalog().getCOSObject().setItem(key, value));
  }

  private static COSDictionary dictionary(String key, org.apache.pdfbox.cos.COSBase value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName(key), value);
    return dictionary;
  }

  private static FrozenPdf frozen(byte[] file) {
    return PREPARER.prepare(file, Office.ON_PAGE_ONE).orElseThrow();
  }

  private static String text(FrozenPdf frozen) {
    return text(frozen.bytes());
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static void assertRefused(byte[] file, DocumentRefusal refusal) {
    assertThat(PREPARER.prepare(file, Office.ON_PAGE_ONE)).isEqualTo(Answer.refuse(refusal));
  }
}
