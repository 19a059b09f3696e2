package vn.motcua.pades.key.vgca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.Layer;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.WholeFileRefusal;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.key.CertificateHash;
import vn.motcua.pades.key.vgca.PlugIn.Also;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.LayerReport;
import vn.motcua.pades.verify.Role;

class WholeFileCheckTest {
  private static final Office OFFICE = new Office();
  private static final byte[] FROZEN = Office.frozen(TestPapers.decision(2)).bytes();
  private static final byte[] ONE =
      OFFICE.signing().sign(FROZEN, OFFICE.personPlan(), OFFICE.chairman()).orElseThrow().bytes();
  private static final SigningKey TOKEN = OFFICE.chairman();

  private final WholeFileCheck check = new WholeFileCheck(OFFICE.anchors());

  @Test
  void takesBackAFileThatOnlyGainedASignature() {
    LayerReport report = taken(FROZEN, PlugIn.sign(FROZEN, TOKEN)).orElseThrow();

    assertThat(report.signatureOk()).isTrue();
    assertThat(report.role()).isEqualTo(Role.OTHER);
  }

  @Test
  void takesBackASecondSignatureOverThePersonalLayer() {
    byte[] returned = PlugIn.sign(ONE, OFFICE.agency());

    assertThat(check.check(Layer.AGENCY, ONE, returned, hash(OFFICE.agency())))
        .isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void takesBackOurOwnLayerInThePreparedField() {
    assertThat(taken(FROZEN, ONE).orElseThrow().role()).isEqualTo(Role.PERSON);
  }

  @Test
  void refusesTheOtherLayersPreparedField() {
    assertRefused(
        check.check(Layer.AGENCY, FROZEN, ONE, hash(TOKEN)), WholeFileRefusal.FIELD_CHANGED);
  }

  @Test
  void takesTheSoftwaresNameAndTimeInTheDocumentInformation() {
    byte[] returned =
        PlugIn.sign(
            FROZEN,
            TOKEN,
            document -> {
              document.getDocumentInformation().setProducer("VGCA Sign Service");
              touched(document.getDocumentInformation().getCOSObject());
            });

    assertThat(taken(FROZEN, returned)).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void refusesTheFileThatWasGivenOut() {
    assertRefused(taken(FROZEN, FROZEN), WholeFileRefusal.NOTHING_ADDED);
  }

  @Test
  void refusesAFileOfWhichOneBitOfTheGivenBytesChanged() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN);
    for (int at = 0; at < FROZEN.length; at += 997) {
      returned[at] ^= 1;
      assertRefused(taken(FROZEN, returned), WholeFileRefusal.FILE_CHANGED);
      returned[at] ^= 1;
    }
  }

  @Test
  void refusesAFileThatWasWrittenAnew() {
    byte[] anew = PlugIn.sign(Papers.changed(FROZEN, document -> {}), TOKEN);

    assertRefused(taken(FROZEN, anew), WholeFileRefusal.FILE_CHANGED);
  }

  @Test
  void refusesAnUpdateWithoutSignature() {
    byte[] returned = Papers.appended(FROZEN, document -> {});

    assertRefused(taken(FROZEN, returned), WholeFileRefusal.NOT_ONE_SIGNATURE);
  }

  @Test
  void refusesTwoUpdates() {
    byte[] twice = PlugIn.sign(PlugIn.sign(FROZEN, TOKEN), TOKEN);
    byte[] stamped = PlugIn.sign(Papers.appended(FROZEN, stamp()::on), TOKEN);
    byte[] after = Papers.appended(PlugIn.sign(FROZEN, TOKEN), document -> {});

    for (byte[] returned : List.of(twice, stamped, after)) {
      assertRefused(taken(FROZEN, returned), WholeFileRefusal.SEVERAL_UPDATES);
    }
  }

  @Test
  void refusesBytesBehindTheSignature() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN);
    byte[] longer = Arrays.copyOf(returned, returned.length + 1);
    longer[returned.length] = '\n';

    assertRefused(taken(FROZEN, longer), WholeFileRefusal.NOT_TO_THE_END);
  }

  @Test
  void refusesASignatureWhoseBytesWereChanged() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN);
    int at = new String(returned, StandardCharsets.ISO_8859_1).lastIndexOf("D:2026") + 3;
    returned[at + 4] = '9';

    assertThat(taken(FROZEN, returned)).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void refusesTheSignatureOfAnotherCertificate() {
    assertRefused(
        taken(FROZEN, PlugIn.sign(FROZEN, OFFICE.agency())), WholeFileRefusal.OTHER_CERTIFICATE);
  }

  @Test
  void refusesACertificateThatIsNotTrusted() {
    SigningKey stranger = TestAuthority.root("Stranger").key("Hoàng Văn Nam");

    assertRefused(
        check.check(Layer.PERSON, FROZEN, PlugIn.sign(FROZEN, stranger), hash(stranger)),
        LayerRefusal.CERTIFICATE_NOT_TRUSTED);
  }

  static Stream<Arguments> whatPlugInsMayNot() {
    return Stream.of(
        may("stamps the number on the page", stamp(), WholeFileRefusal.PAGE_CHANGED),
        may("adds another annotation", square(), WholeFileRefusal.PAGE_CHANGED),
        may("takes an annotation away", fewerAnnotations(), WholeFileRefusal.PAGE_CHANGED),
        may("rotates a page", rotated(), WholeFileRefusal.PAGE_CHANGED),
        may("adds a page", morePages(), WholeFileRefusal.PAGE_CHANGED),
        may("opens with a script", script(), WholeFileRefusal.CATALOG_CHANGED),
        may("changes a content stream", content(), WholeFileRefusal.OBJECT_NOT_ALLOWED),
        may("changes the title", title(), WholeFileRefusal.OBJECT_NOT_ALLOWED),
        may("moves our prepared field", movedField(), WholeFileRefusal.OBJECT_NOT_ALLOWED),
        may("lets viewers draw anew", needAppearances(), WholeFileRefusal.FORM_CHANGED),
        may("certifies the document", permissions(), WholeFileRefusal.CERTIFIES),
        may("forbids changes", transformation(), WholeFileRefusal.CERTIFIES),
        may("takes a name that is taken", takenName(), WholeFileRefusal.FIELD_CHANGED),
        may("hides its field", hidden(), WholeFileRefusal.FIELD_CHANGED),
        may("gives its field an action", action(), WholeFileRefusal.FIELD_CHANGED),
        may("adds a layer to hide", layered(), WholeFileRefusal.APPEARANCE_REFUSED),
        may("draws from another file", outside(), WholeFileRefusal.APPEARANCE_REFUSED),
        may("prints another image", alternates(), WholeFileRefusal.APPEARANCE_REFUSED));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatPlugInsMayNot")
  void refusesAPlugInThat(String deed, Also also, Refusal refusal) {
    assertRefused(taken(FROZEN, PlugIn.sign(FROZEN, TOKEN, also)), refusal);
  }

  @Test
  void refusesASignatureAsLargeAsThePage() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN, new PDRectangle(0, 0, 595, 842), document -> {});

    assertRefused(taken(FROZEN, returned), WholeFileRefusal.APPEARANCE_REFUSED);
  }

  @Test
  void refusesATableThatFreesAnObject() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN);
    String text = new String(returned, StandardCharsets.ISO_8859_1);
    int entry = text.lastIndexOf(" 00000 n");
    returned[entry + 7] = 'f';

    assertRefused(taken(FROZEN, returned), WholeFileRefusal.SEVERAL_UPDATES);
  }

  @Test
  void refusesEveryFileThatWasCutShort() {
    byte[] returned = PlugIn.sign(FROZEN, TOKEN);

    for (int length = FROZEN.length; length < returned.length; length += 211) {
      assertThat(taken(FROZEN, Arrays.copyOf(returned, length)))
          .as("%d of %d bytes", length, returned.length)
          .isInstanceOf(Answer.Refused.class);
    }
  }

  private static Also stamp() {
    return document -> {
      PDPage page = document.getPage(0);
      try (var drawing = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
        drawing.addRect(90, 700, 60, 12);
        drawing.fill();
      }
      touched(page.getCOSObject());
    };
  }

  private static Also square() {
    return document -> {
      PDAnnotation square = new PDAnnotationSquare();
      square.setRectangle(new PDRectangle(10, 10, 50, 50));
      PDPage page = document.getPage(0);
      page.getCOSObject().getCOSArray(COSName.ANNOTS).add(square);
      touched(page.getCOSObject().getCOSArray(COSName.ANNOTS));
      touched(page.getCOSObject());
    };
  }

  private static Also fewerAnnotations() {
    return document -> {
      PDPage page = document.getPage(0);
      page.getCOSObject().getCOSArray(COSName.ANNOTS).remove(0);
      touched(page.getCOSObject().getCOSArray(COSName.ANNOTS));
      touched(page.getCOSObject());
    };
  }

  private static Also rotated() {
    return document -> {
      document.getPage(1).setRotation(180);
      touched(document.getPage(1).getCOSObject());
    };
  }

  private static Also morePages() {
    return document -> {
      document.addPage(new PDPage());
      touched(document.getPages().getCOSObject());
    };
  }

  private static Also script() {
    return document -> {
      document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
      touched(document.getDocumentCatalog().getCOSObject());
    };
  }

  private static Also content() {
    return document -> {
      COSStream stream =
          (COSStream) document.getPage(0).getCOSObject().getDictionaryObject(COSName.CONTENTS);
      try (var out = stream.createOutputStream()) {
        out.write("0 0 100 100 re f".getBytes(StandardCharsets.US_ASCII));
      }
      stream.setNeedToBeUpdated(true);
    };
  }

  private static Also title() {
    return document -> {
      document.getDocumentInformation().setTitle("Quyết định khác");
      touched(document.getDocumentInformation().getCOSObject());
    };
  }

  private static Also movedField() {
    return document -> {
      var prepared =
          document
              .getDocumentCatalog()
              .getAcroForm(null)
              .getField("SIG_AGENCY")
              .getWidgets()
              .getFirst();
      prepared.setRectangle(new PDRectangle(0, 0, 10, 10));
      touched(prepared.getCOSObject());
    };
  }

  private static Also needAppearances() {
    return document -> {
      COSDictionary form = document.getDocumentCatalog().getAcroForm(null).getCOSObject();
      form.setItem(COSName.NEED_APPEARANCES, COSBoolean.TRUE);
      touched(form);
    };
  }

  private static Also permissions() {
    return document -> {
      COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
      COSDictionary permissions = new COSDictionary();
      permissions.setItem(COSName.DOCMDP, PlugIn.field(document).getCOSObject().getItem(COSName.V));
      catalog.setItem(COSName.PERMS, permissions);
      touched(catalog);
    };
  }

  private static Also transformation() {
    return document ->
        PlugIn.field(document)
            .getSignature()
            .getCOSObject()
            .setItem(COSName.REFERENCE, new COSArray());
  }

  private static Also takenName() {
    return document -> PlugIn.field(document).getCOSObject().setString(COSName.T, "SIG_PERSON");
  }

  private static Also hidden() {
    return document -> PlugIn.field(document).getWidgets().getFirst().setHidden(true);
  }

  private static Also action() {
    return document ->
        PlugIn.field(document)
            .getCOSObject()
            .setItem(COSName.A, new PDActionJavaScript("app.alert(1)").getCOSObject());
  }

  private static Also layered() {
    return document -> {
      COSDictionary group = new COSDictionary();
      group.setItem(COSName.TYPE, COSName.OCG);
      group.setItem(COSName.NAME, new COSString("x"));
      drawn(document).setItem(COSName.OC, group);
    };
  }

  private static Also outside() {
    return document -> drawn(document).setItem(COSName.F, new COSString("other.pdf"));
  }

  private static Also alternates() {
    return document -> drawn(document).setItem("Alternates", new COSArray());
  }

  private static COSStream drawn(PDDocument document) {
    return PlugIn.field(document)
        .getWidgets()
        .getFirst()
        .getAppearance()
        .getNormalAppearance()
        .getAppearanceStream()
        .getCOSObject();
  }

  private static void touched(COSDictionary dictionary) {
    dictionary.setNeedToBeUpdated(true);
  }

  private static void touched(COSArray array) throws IOException {
    array.setNeedToBeUpdated(true);
  }

  private static Arguments may(String deed, Also also, Refusal refusal) {
    return Arguments.of(deed, also, refusal);
  }

  private Answer<LayerReport> taken(byte[] givenOut, byte[] returned) {
    return check.check(Layer.PERSON, givenOut, returned, hash(TOKEN));
  }

  private static CertificateHash hash(SigningKey key) {
    return CertificateHash.of(key.signer().certificate());
  }

  private static void assertRefused(Answer<?> answer, Refusal refusal) {
    assertThat(answer).isEqualTo(Answer.refuse(refusal));
  }
}
