package vn.motcua.pades.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.CornerMark;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.fixture.Annexes;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.prepare.CornerPreparation;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.verify.DocumentKind;
import vn.motcua.pades.verify.Finding;
import vn.motcua.pades.verify.Role;
import vn.motcua.pades.verify.Status;

class CornerSigningTest {
  private static final Office OFFICE = new Office();
  private static final byte[] LIST = TestPapers.decision();
  private static final FrozenCornerPdf FROZEN = Annexes.frozen(LIST, Annexes.ANNEX);
  private static final CornerSigning SIGNING = new CornerSigning(OFFICE.anchors());
  private static final SealedCornerPdf SEALED = Annexes.sealed(OFFICE, LIST, Annexes.ANNEX);

  @Test
  void anAnnexIsReportedAsSignedByTheAgencyAlone() {
    var report = OFFICE.verify(SEALED.bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.AGENCY_ALONE_STANDS);
    assertThat(report.kind()).isEqualTo(DocumentKind.AGENCY_ALONE);
    assertThat(report.layers()).hasSize(1);
    assertThat(report.layer(Role.PERSON)).isEmpty();
    assertThat(report.frozenSha256()).isEqualTo(FROZEN.sha256());
    assertThat(report.verdict().words().en()).startsWith("Agency layer only");
  }

  @Test
  void anUnsignedAnnexIsSignedByNobody() {
    var report = OFFICE.verify(FROZEN.bytes());

    assertThat(report.verdict().reason()).isEqualTo(Finding.NO_SIGNATURE);
    assertThat(report.kind()).isEqualTo(DocumentKind.AGENCY_ALONE);
  }

  @Test
  void aDocumentOfTwoLayersAndAnAnnexAreNeverTakenForOneAnother() {
    byte[] document = OFFICE.signedByPerson(LIST).bytes();

    assertThat(PdfRevision.read(FROZEN.bytes()))
        .isEqualTo(Answer.refuse(DocumentRefusal.NOT_PREPARED));
    assertThat(CornerRevision.read(document))
        .isEqualTo(Answer.refuse(DocumentRefusal.NOT_PREPARED));
    assertThat(OFFICE.signing().prepareLayer(SEALED.bytes(), OFFICE.personPlan()))
        .isEqualTo(Answer.refuse(DocumentRefusal.NOT_PREPARED));
  }

  @Test
  void showsNumberSymbolAndTimeInTheUpperRightCorner() throws Exception {
    try (PDDocument document = Loader.loadPDF(SEALED.bytes())) {
      var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
      PDRectangle box = widget.getRectangle();

      assertThat(drawnText(document)).contains("12/QĐ-UBND", "2026-11-20T10:00:00+07:00");
      assertThat(box.getUpperRightX()).isBetween(540f, 554f);
      assertThat(box.getLowerLeftY()).isGreaterThan(842 - 20 / 25.4f * 72);
      assertThat(widget.getNormalAppearanceStream().getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void showsFormAgencyAndTimeOnACopy() throws Exception {
    byte[] copy = Annexes.sealed(OFFICE, LIST, Annexes.COPY).bytes();

    try (PDDocument document = Loader.loadPDF(copy)) {
      assertThat(drawnText(document))
          .contains("SAO Y", "Ủy ban nhân dân phường Ba Đình", "2026-11-20T10:00:00+07:00");
    }
    assertThat(OFFICE.verify(copy).verdict().isValid()).isTrue();
  }

  @Test
  void writesNothingButTheFieldTheSignatureAndTheText() {
    var sections = CanonicalPdf.read(SEALED.bytes()).sections();

    assertThat(sections).hasSize(2);
    assertThat(sections.get(1).objects()).hasSize(3);
  }

  @Test
  void takesNoFurtherSignature() {
    var answer = SIGNING.prepare(SEALED.bytes(), OFFICE.agency().signer(), Office.ELEVEN);

    assertThat(answer).isEqualTo(Answer.refuse(LayerRefusal.AGENCY_HAS_SIGNED));
  }

  @Test
  void aSignatureMadeElsewhereGivesTheSameFile() {
    var signer = OFFICE.agency().signer();
    byte[] asked = SIGNING.prepare(FROZEN.bytes(), signer, Office.TEN).orElseThrow().toBeSigned();
    byte[] value = OFFICE.agency().sign(asked);

    var completed = SIGNING.complete(FROZEN.bytes(), signer, Office.TEN, asked, value);

    assertThat(completed.orElseThrow().bytes()).isEqualTo(SEALED.bytes());
    assertThat(SIGNING.complete(FROZEN.bytes(), signer, Office.ELEVEN, asked, value))
        .isEqualTo(Answer.refuse(LayerRefusal.SIGNED_OTHER_BYTES));
  }

  @Test
  void anyChangeOfTheShownTextIsFound() {
    byte[] sealed = SEALED.bytes();
    int text = new String(sealed, StandardCharsets.ISO_8859_1).lastIndexOf("> Tj") - 3;
    sealed[text] ^= 1;

    var report = OFFICE.verify(sealed);

    assertThat(report.verdict().status()).isEqualTo(Status.INVALID);
    assertThat(report.verdict().reason()).isEqualTo(Finding.FORBIDDEN_CHANGE);
    assertThat(report.kind()).isEqualTo(DocumentKind.AGENCY_ALONE);
  }

  @Test
  void aTextThatShowsAnotherTimeThanTheSignatureIsFound() {
    byte[] forged = Hostile.signTextOf(FROZEN.bytes(), OFFICE.agency(), Office.TEN, Office.ELEVEN);

    assertThat(OFFICE.verify(forged).verdict().reason()).isEqualTo(Finding.FORBIDDEN_CHANGE);
  }

  @Test
  void anIncrementBehindTheSignatureIsFound() {
    byte[] more =
        Papers.appended(
            SEALED.bytes(), document -> document.getDocumentInformation().setTitle("x"));

    assertThat(OFFICE.verify(more).verdict().isValid()).isFalse();
  }

  @Test
  void refusesATextThatCannotBePrintedOrNeedsMoreRoom() {
    assertThat(prepared(new CornerMark.Annex("12/漢字")))
        .isEqualTo(Answer.refuse(DocumentRefusal.MARK_NOT_PRINTABLE));
    assertThat(prepared(new CornerMark.Annex("1".repeat(60))))
        .isEqualTo(Answer.refuse(DocumentRefusal.MARK_TOO_LONG));
    assertThat(prepared(new CornerMark.Annex("một hai ba bốn ".repeat(20))))
        .isEqualTo(Answer.refuse(DocumentRefusal.MARK_TOO_LONG));
  }

  @Test
  void breaksTheNameOfAnAgencyThatIsTooLongForOneLine() throws Exception {
    CornerMark mark =
        new CornerMark.Copy(
            vn.motcua.pades.CopyForm.EXTRACT,
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Thủ Đức");

    try (PDDocument document = Loader.loadPDF(Annexes.sealed(OFFICE, LIST, mark).bytes())) {
      assertThat(drawnText(document).lines().filter(line -> !line.isBlank())).hasSize(4);
    }
  }

  private static Answer<FrozenCornerPdf> prepared(CornerMark mark) {
    return new PdfPreparer().prepare(LIST, CornerPreparation.of("a", Office.TEN, mark));
  }

  /** What the signature's appearance says, put on a page of its own. */
  private static String drawnText(PDDocument document) throws Exception {
    var appearance =
        document
            .getSignatureFields()
            .getFirst()
            .getWidgets()
            .getFirst()
            .getNormalAppearanceStream();
    try (PDDocument alone = new PDDocument()) {
      var page = new org.apache.pdfbox.pdmodel.PDPage(appearance.getBBox());
      alone.addPage(page);
      page.setResources(appearance.getResources());
      page.setContents(appearance.getContentStream());
      return new PDFTextStripper().getText(alone);
    }
  }
}
