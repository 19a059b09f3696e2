package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.sign.Hostile;

/** Files made to deceive, each refused for its own reason. */
class HostileFilesTest {
  private static final Office OFFICE = new Office();
  private static final byte[] FROZEN = Office.frozen(TestPapers.decision()).bytes();
  private static final byte[] ISSUED = OFFICE.signedByBoth(TestPapers.decision()).bytes();
  private static final byte[] SIGNED =
      Hostile.sign(
          FROZEN, Hostile.plan(Layer.PERSON, OFFICE.chairman(), Office.TEN), OFFICE.chairman());

  @Test
  void theGeneratorItselfMakesValidFilesWhenItBreaksNoRule() {
    byte[] sealed = sealed(SIGNED);

    assertThat(finding(sealed)).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void theAgencyAloneIsNoTwoLayerDocument() {
    byte[] sealedOnly = sealed(FROZEN);

    assertThat(finding(sealedOnly)).isEqualTo(Finding.LAYERS_OUT_OF_ORDER);
  }

  @Test
  void theLayersSwappedAreNoTwoLayerDocument() {
    byte[] swapped =
        Hostile.sign(
            sealed(FROZEN),
            Hostile.plan(Layer.PERSON, OFFICE.chairman(), Office.ELEVEN),
            OFFICE.chairman());

    assertThat(finding(swapped)).isEqualTo(Finding.LAYERS_OUT_OF_ORDER);
  }

  @Test
  void aSealOlderThanTheSignatureUnderItIsOutOfOrder() {
    byte[] early =
        Hostile.sign(
            SIGNED,
            Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.TEN.minusSeconds(60)),
            OFFICE.agency());

    assertThat(finding(early)).isEqualTo(Finding.LAYERS_OUT_OF_ORDER);
  }

  @Test
  void aPageReplacedTogetherWithTheSealIsAForbiddenChange() {
    CanonicalPdf pdf = CanonicalPdf.read(SIGNED);
    var page = PageTree.pages(pdf.objects(0), pdf.catalog(0)).getFirst();
    Cos.Dict turned =
        pdf.objects(0)
            .dictionary(Cos.ref(page.number()))
            .orElseThrow()
            .with("Rotate", Cos.num(180));

    byte[] changed =
        Hostile.signWith(
            SIGNED,
            Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.ELEVEN),
            OFFICE.agency(),
            page.number(),
            turned);

    assertThat(finding(changed)).isEqualTo(Finding.FORBIDDEN_CHANGE);
  }

  @Test
  void anObjectSmuggledInWithTheSealIsAForbiddenChange() {
    int free = CanonicalPdf.read(SIGNED).sections().getLast().size() + 1;

    byte[] changed =
        Hostile.signWith(
            SIGNED,
            Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.ELEVEN),
            OFFICE.agency(),
            free,
            Cos.Dict.of("Shadow", Cos.num(1)));

    assertThat(finding(changed)).isEqualTo(Finding.FORBIDDEN_CHANGE);
  }

  @Test
  void anotherTrailerUnderTheSealIsAForbiddenChange() {
    byte[] changed =
        Hostile.signWith(
            SIGNED,
            Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.ELEVEN),
            OFFICE.agency(),
            CanonicalPdf.read(SIGNED).sections().getLast().size(),
            new Cos.Null(),
            trailer -> trailer.with("Info", Cos.ref(5)));

    assertThat(finding(changed)).isEqualTo(Finding.FORBIDDEN_CHANGE);
  }

  @Test
  void aThirdLayerIsAForbiddenChange() {
    byte[] again =
        Hostile.signWith(
            ISSUED,
            Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.ELEVEN.plusSeconds(60)),
            OFFICE.agency(),
            CanonicalPdf.read(ISSUED).sections().getLast().size(),
            new Cos.Null());

    assertThat(finding(again)).isEqualTo(Finding.FORBIDDEN_CHANGE);
  }

  @Test
  void codeFrozenIntoTheDocumentIsForbiddenContentEvenUnderValidSignatures() {
    int info = CanonicalPdf.read(FROZEN).sections().getFirst().trailerReference("Info");
    byte[] loaded =
        Hostile.frozenWith(
            FROZEN, info, Cos.Dict.of("S", Cos.name("JavaScript"), "JS", new Cos.Text("x")));
    byte[] signed =
        Hostile.sign(
            loaded, Hostile.plan(Layer.PERSON, OFFICE.chairman(), Office.TEN), OFFICE.chairman());

    assertThat(finding(sealed(signed))).isEqualTo(Finding.FORBIDDEN_CONTENT);
  }

  @Test
  void bytesBehindTheSealAreNoticed() {
    assertThat(finding(append(ISSUED, " "))).isEqualTo(Finding.NOT_WHOLE_FILE);
    assertThat(finding(append(ISSUED, "\n%%EOF\n"))).isEqualTo(Finding.NOT_WHOLE_FILE);
  }

  @Test
  void anIncrementalUpdateBehindTheSealIsNoticed() {
    byte[] updated =
        Papers.appended(
            ISSUED,
            document -> {
              document.getPage(0).setRotation(180);
              document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            });

    assertThat(finding(updated)).isEqualTo(Finding.NOT_WHOLE_FILE);
  }

  @Test
  void aFullRewriteIsNoticed() {
    byte[] rewritten =
        Papers.changed(ISSUED, document -> document.getDocumentInformation().setAuthor("somebody"));

    assertThat(OFFICE.verify(rewritten).verdict().status()).isEqualTo(Status.INVALID);
  }

  @Test
  void lowerCaseHexadecimalIsNoticed() {
    byte[] changed = ISSUED.clone();
    int at = new String(ISSUED, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents<") + 10;
    while (changed[at] < 'A' || changed[at] > 'F') {
      at++;
    }
    changed[at] += 'a' - 'A';

    assertThat(finding(changed)).isEqualTo(Finding.STRUCTURE_BROKEN);
  }

  @Test
  void somethingHiddenInThePaddingIsNoticed() {
    byte[] contents = Hostile.contents(ISSUED);
    contents[contents.length - 1] = 7;

    assertThat(finding(Hostile.withContents(ISSUED, contents))).isEqualTo(Finding.CONTENTS_WRONG);
  }

  @Test
  void theSignatureOfAnotherDocumentDoesNotCoverThisOne() {
    byte[] other = OFFICE.signedByBoth(TestPapers.decision(2)).bytes();

    byte[] swapped = Hostile.withContents(ISSUED, Hostile.contents(other));

    assertThat(finding(swapped)).isEqualTo(Finding.DIGEST_MISMATCH);
  }

  @Test
  void aSignatureEncodedAsBerIsNoticed() {
    byte[] der = Hostile.contents(ISSUED);
    byte[] ber = new byte[der.length];
    int length = 4 + HexFormat.fromHexDigits(HexFormat.of().formatHex(der, 2, 4));
    ber[0] = 0x30;
    ber[1] = (byte) 0x80;
    System.arraycopy(der, 4, ber, 2, length - 4);

    assertThat(finding(Hostile.withContents(ISSUED, ber))).isEqualTo(Finding.CONTENTS_WRONG);
  }

  @Test
  void anEmptySignatureIsNoticed() {
    byte[] empty = Hostile.withContents(ISSUED, new byte[0]);

    assertThat(finding(empty)).isEqualTo(Finding.CONTENTS_WRONG);
  }

  @Test
  void aDocumentWithoutTheSecondLayerSaysSo() {
    var report = OFFICE.verify(SIGNED);

    assertThat(report.verdict().reason()).isEqualTo(Finding.AGENCY_LAYER_MISSING);
    assertThat(report.layer(Role.PERSON).orElseThrow().stands()).isTrue();
  }

  @Test
  void theSecondLayerCutOffLeavesAnIncompleteDocument() {
    int first = CanonicalPdf.read(ISSUED).sections().get(1).end();

    assertThat(finding(Arrays.copyOf(ISSUED, first))).isEqualTo(Finding.AGENCY_LAYER_MISSING);
  }

  @Test
  void anUnsignedFieldRemovedFromTheFormDoesNotHelp() {
    byte[] without =
        Papers.appended(
            SIGNED,
            document -> {
              var form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
              form.getCOSArray(COSName.FIELDS).remove(1);
              form.setNeedToBeUpdated(true);
            });

    assertThat(OFFICE.verify(without).verdict().status()).isEqualTo(Status.INVALID);
  }

  @Test
  void aFileWithMoreSignaturesThanAnybodyMakesIsNotExamined() {
    assertThat(new PdfVerifier(OFFICE.anchors()).verify(withSignatures(64)))
        .isInstanceOf(Answer.Accepted.class);
    assertThat(new PdfVerifier(OFFICE.anchors()).verify(withSignatures(65)))
        .isEqualTo(Answer.refuse(DocumentRefusal.TOO_MANY_SIGNATURES));
  }

  private static byte[] withSignatures(int count) {
    return Papers.changed(
        TestPapers.decision(),
        document -> {
          var form = new PDAcroForm(document);
          document.getDocumentCatalog().setAcroForm(form);
          for (int i = 0; i < count; i++) {
            var field = new PDSignatureField(form);
            field.getCOSObject().setItem(COSName.V, new PDSignature());
            form.getFields().add(field);
          }
        });
  }

  private static byte[] sealed(byte[] base) {
    return Hostile.sign(
        base, Hostile.plan(Layer.AGENCY, OFFICE.agency(), Office.ELEVEN), OFFICE.agency());
  }

  private static byte[] append(byte[] file, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(file);
    out.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  private static Finding finding(byte[] file) {
    Answer<VerificationReport> answer = new PdfVerifier(OFFICE.anchors()).verify(file);
    return answer.orElseThrow().verdict().reason();
  }
}
