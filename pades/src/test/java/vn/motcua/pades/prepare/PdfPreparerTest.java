package vn.motcua.pades.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.sign.FrozenPdf;

class PdfPreparerTest {
  private static final byte[] DECISION = TestPapers.decision();
  private static final PdfPreparer PREPARER = new PdfPreparer();

  @Test
  void makesTheSameBytesForTheSameDocumentIdentifierAndTime() {
    FrozenPdf one = Office.frozen(DECISION);
    FrozenPdf two = Office.frozen(DECISION.clone());

    assertThat(one.bytes()).isEqualTo(two.bytes());
    assertThat(one.sha256()).isEqualTo(two.sha256());
  }

  @Test
  void makesOtherBytesForAnotherDocument() {
    Preparation other =
        new Preparation("d-2", Office.TEN, 1, Office.BOX, Preparation.USUAL_SEAL_MILLIMETRES);

    assertThat(PREPARER.prepare(DECISION, other).orElseThrow().sha256())
        .isNotEqualTo(Office.frozen(DECISION).sha256());
  }

  @Test
  void writesOneClassicTableWithoutHolesUnderAHeaderOfVersion17() {
    String file = new String(Office.frozen(DECISION).bytes(), StandardCharsets.ISO_8859_1);

    String table = file.substring(file.lastIndexOf("\nxref\n") + 6);

    assertThat(file).startsWith("%PDF-1.7\n").endsWith("%%EOF\n");
    assertThat(table).startsWith("0 ");
    assertThat(table.lines().filter(line -> line.endsWith(" f "))).hasSize(1);
    assertThat(table.lines().skip(1).filter(line -> line.matches("\\d+ \\d+"))).isEmpty();
  }

  @Test
  void putsThePersonFirstAndTheSealOverItsLeftThird() throws Exception {
    try (PDDocument document = Loader.loadPDF(Office.frozen(DECISION).bytes())) {
      PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
      List<PDSignatureField> fields = document.getSignatureFields();
      PDRectangle person = fields.get(0).getWidgets().getFirst().getRectangle();
      PDRectangle seal = fields.get(1).getWidgets().getFirst().getRectangle();

      assertThat(fields)
          .extracting(PDSignatureField::getPartialName)
          .containsExactly("SIG_PERSON", "SIG_AGENCY");
      assertThat(form.isSignaturesExist()).isTrue();
      assertThat(form.isAppendOnly()).isTrue();
      assertThat(form.getNeedAppearances()).isFalse();
      assertThat(seal.getWidth()).isCloseTo(36 / 25.4f * 72, within(0.01f));
      assertThat(seal.getUpperRightX())
          .isCloseTo(person.getLowerLeftX() + person.getWidth() / 3, within(0.01f));
      assertThat(seal.getLowerLeftY() + seal.getHeight() / 2)
          .isCloseTo(person.getLowerLeftY() + person.getHeight() / 2, within(0.01f));
      assertThat(fields.get(0).getWidgets().getFirst().getAnnotationFlags()).isEqualTo(132);
      assertThat(document.getPage(0).getAnnotations()).hasSize(2);
    }
  }

  @Test
  void keepsTheSealOnThePage() throws Exception {
    Preparation atTheEdge = new Preparation("d", Office.TEN, 1, new Box(10, 5, 90, 30), 36);

    byte[] frozen = PREPARER.prepare(DECISION, atTheEdge).orElseThrow().bytes();

    try (PDDocument document = Loader.loadPDF(frozen)) {
      PDRectangle seal =
          document.getSignatureFields().get(1).getWidgets().getFirst().getRectangle();
      assertThat(seal.getLowerLeftX()).isZero();
      assertThat(seal.getLowerLeftY()).isZero();
      assertThat(seal.getWidth()).isCloseTo(36 / 25.4f * 72, within(0.01f));
    }
  }

  @Test
  void keepsLinks() {
    byte[] linked =
        Papers.changed(
            DECISION,
            document -> {
              PDAnnotationLink link = new PDAnnotationLink();
              PDActionURI action = new PDActionURI();
              action.setURI("https://example.org");
              link.setAction(action);
              link.setRectangle(new PDRectangle(10, 10, 50, 20));
              document.getPage(0).setAnnotations(List.of(link));
            });

    assertThat(PREPARER.prepare(linked, Office.ON_PAGE_ONE)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void refusesJavaScript() {
    byte[] scripted =
        Papers.changed(
            DECISION,
            document ->
                document
                    .getDocumentCatalog()
                    .setOpenAction(new PDActionJavaScript("app.alert(1)")));

    assertThat(refusal(scripted)).isIn(DocumentRefusal.JAVASCRIPT, DocumentRefusal.ACTIVE_CONTENT);
  }

  @Test
  void refusesActionsOfPages() {
    byte[] active =
        Papers.changed(
            DECISION,
            document ->
                document.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary()));

    assertThat(refusal(active)).isEqualTo(DocumentRefusal.ACTIVE_CONTENT);
  }

  @Test
  void refusesLayersThatCanBeHidden() {
    byte[] layered =
        Papers.changed(
            DECISION,
            document -> {
              PDOptionalContentProperties properties = new PDOptionalContentProperties();
              properties.addGroup(new PDOptionalContentGroup("draft"));
              document.getDocumentCatalog().setOCProperties(properties);
            });

    assertThat(refusal(layered)).isEqualTo(DocumentRefusal.OPTIONAL_CONTENT);
  }

  @Test
  void refusesEmbeddedFiles() {
    byte[] carrier =
        Papers.changed(
            DECISION,
            document -> {
              COSDictionary names = new COSDictionary();
              names.setItem(COSName.EMBEDDED_FILES, new COSDictionary());
              document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
            });

    assertThat(refusal(carrier)).isEqualTo(DocumentRefusal.EMBEDDED_FILES);
  }

  @Test
  void refusesFormFields() {
    byte[] form =
        Papers.changed(
            DECISION,
            document -> {
              PDAcroForm fields = new PDAcroForm(document);
              PDTextField field = new PDTextField(fields);
              field.setPartialName("name");
              fields.getFields().add(field);
              document.getDocumentCatalog().setAcroForm(fields);
            });

    assertThat(refusal(form)).isEqualTo(DocumentRefusal.FORM_FIELDS);
  }

  @Test
  void refusesDrawingsThatLieOnThePage() {
    byte[] annotated =
        Papers.changed(
            DECISION,
            document -> document.getPage(0).setAnnotations(List.of(new PDAnnotationSquare())));

    assertThat(refusal(annotated)).isEqualTo(DocumentRefusal.ANNOTATIONS);
  }

  @Test
  void refusesAFileThatIsAlreadyPrepared() {
    assertThat(refusal(Office.frozen(DECISION).bytes())).isEqualTo(DocumentRefusal.ALREADY_SIGNED);
  }

  @Test
  void refusesEncryptedBrokenAndForeignFiles() {
    assertThat(refusal(Papers.encrypted(DECISION, "secret"))).isEqualTo(DocumentRefusal.ENCRYPTED);
    assertThat(refusal(Papers.encrypted(DECISION, ""))).isEqualTo(DocumentRefusal.ENCRYPTED);
    assertThat(refusal(java.util.Arrays.copyOf(DECISION, DECISION.length / 2)))
        .isEqualTo(DocumentRefusal.DAMAGED);
    assertThat(refusal("MZ not a PDF".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(DocumentRefusal.NOT_A_PDF);
    assertThat(refusal(new byte[0])).isEqualTo(DocumentRefusal.NOT_A_PDF);
  }

  @Test
  void refusesAPageThatIsTurnedAskew() {
    byte[] askew =
        Papers.changed(
            DECISION, document -> document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 45));

    assertThat(refusal(askew)).isEqualTo(DocumentRefusal.ROTATED_PAGE);
  }

  @Test
  void refusesAPageWithAUnitOfItsOwn() {
    byte[] scaled =
        Papers.changed(
            DECISION, document -> document.getPage(0).getCOSObject().setInt("UserUnit", 2));

    assertThat(refusal(scaled)).isEqualTo(DocumentRefusal.SCALED_PAGE);
  }

  @Test
  void refusesABoxOutsideThePageAndAPageThatIsNotThere() {
    Preparation outside = new Preparation("d", Office.TEN, 1, new Box(550, 10, 100, 50), 36);
    Preparation noPage = new Preparation("d", Office.TEN, 7, Office.BOX, 36);

    assertThat(PREPARER.prepare(DECISION, outside))
        .isEqualTo(Answer.refuse(DocumentRefusal.OUTSIDE_PAGE));
    assertThat(PREPARER.prepare(DECISION, noPage))
        .isEqualTo(Answer.refuse(DocumentRefusal.NO_SUCH_PAGE));
  }

  @Test
  void respectsACropBoxAwayFromTheOrigin() {
    byte[] cropped =
        Papers.changed(
            DECISION,
            document -> document.getPage(0).setCropBox(new PDRectangle(350, 0, 200, 400)));

    assertThat(refusal(cropped)).isEqualTo(DocumentRefusal.OUTSIDE_PAGE);
  }

  @Test
  void readsFilesWithObjectStreams() {
    byte[] compressed = Papers.compressed(DECISION);

    FrozenPdf frozen = PREPARER.prepare(compressed, Office.ON_PAGE_ONE).orElseThrow();

    assertThat(new String(frozen.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("ObjStm");
  }

  @Test
  void leavesNothingUnreachableInTheFile() {
    byte[] withOrphan =
        Papers.changed(
            DECISION,
            document -> {
              COSArray gone = new COSArray();
              gone.add(COSName.getPDFName("Orphan"));
              document.getDocumentCatalog().getCOSObject().setItem("Gone", gone);
            });
    byte[] orphaned =
        Papers.appended(
            withOrphan,
            document ->
                document
                    .getDocumentCatalog()
                    .getCOSObject()
                    .removeItem(COSName.getPDFName("Gone")));

    byte[] frozen = PREPARER.prepare(orphaned, Office.ON_PAGE_ONE).orElseThrow().bytes();

    assertThat(new String(frozen, StandardCharsets.ISO_8859_1)).doesNotContain("Orphan");
  }

  private static DocumentRefusal refusal(byte[] file) {
    var answer = PREPARER.prepare(file, Office.ON_PAGE_ONE);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    return (DocumentRefusal) ((Answer.Refused<FrozenPdf>) answer).refusal();
  }
}
