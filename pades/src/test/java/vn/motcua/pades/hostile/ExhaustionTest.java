package vn.motcua.pades.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.DocumentRefusal;
import vn.motcua.pades.cms.CmsTemplate;
import vn.motcua.pades.cms.SignatureScheme;
import vn.motcua.pades.cms.SignedCms;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.cos.IndirectObject;
import vn.motcua.pades.cos.PdfBuffer;
import vn.motcua.pades.cos.Section;
import vn.motcua.pades.cos.SectionWriter;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.Papers;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.longterm.LongTermPdf;
import vn.motcua.pades.prepare.PdfPreparer;
import vn.motcua.pades.revocation.OcspAnswer;
import vn.motcua.pades.revocation.RevocationList;
import vn.motcua.pades.time.TimestampToken;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.pades.verify.StructuralCheck;
import vn.motcua.pades.verify.VerificationReport;

/** Files that would take all time or all memory are answered soon, like any other. */
class ExhaustionTest {
  private static final Duration SOON = Duration.ofSeconds(5);

  @Test
  void aPageTreeAsDeepAsTheFileIsLong() {
    int depth = 50_000;
    int first = Stage.size(Stage.FROZEN);
    List<Cos> nodes = new ArrayList<>();
    for (int i = 1; i < depth; i++) {
      nodes.add(node(first + i));
    }
    nodes.add(Cos.Dict.of("Type", Cos.name("Page")));

    answersSoon(withPages(nodes));
  }

  @Test
  void arraysInArraysAsDeepAsTheFileIsLong() {
    String deep = "[".repeat(200_000) + "]".repeat(200_000);

    answersSoon(Update.of(Stage.ISSUED).object(Stage.size(Stage.ISSUED), deep).finished());
    answersSoon(Update.of(Stage.ISSUED).object(Stage.CATALOG, deep).finished());
  }

  @Test
  void moreRevisionsThanAnybodyMakes() {
    PdfBuffer out = new PdfBuffer(8 << 20);
    out.put(Stage.ISSUED, 0, Stage.ISSUED.length);
    int previous = Stage.xref(Stage.ISSUED);
    int size = Stage.size(Stage.ISSUED);
    for (int i = 0; i < 30_000; i++) {
      PdfBuffer part = new PdfBuffer(256);
      SectionWriter writer = new SectionWriter(out.length(), part);
      writer.object(Stage.INFO, new Cos.Null());
      int xref = writer.place();
      writer.finish(
          Cos.Dict.of(
              "Size", Cos.num(size), "Root", Cos.ref(Stage.CATALOG), "Prev", Cos.num(previous)));
      out.put(part.toBytes(), 0, part.length());
      previous = xref;
    }

    answersSoon(out.toBytes());
  }

  @Test
  void manyByteRangesAroundOneHugeGap() {
    int gap = 8 << 20;
    String head = "%PDF-1.7\n<" + "0".repeat(gap) + ">\n";
    String range = "/ByteRange[0 9 " + (gap + 11) + " 8]\n";
    String file = head + "%%EOF\n\n\n" + range.repeat(20_000);

    answersSoon(Stage.bytes(file));
  }

  @Test
  void moreValuesThanMemoryHolds() {
    String values = "[" + "1 ".repeat(12 << 20) + "1]";

    answersSoon(Update.of(Stage.ISSUED).object(Stage.size(Stage.ISSUED), values).finished());
  }

  @Test
  void moreSignaturesThanAnybodyMakes() {
    PdfVerifier verifier = Stage.OFFICE.verifier();

    assertThat(verifier.verify(withSignatures(64))).isInstanceOf(Answer.Accepted.class);
    assertThat(verifier.verify(withSignatures(65)))
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

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void asn1NestedAsDeepAsItIsLong(boolean indefinite) {
    byte[] deep = indefinite ? indefinite(100_000) : definite(50_000);

    soon(() -> SignedCms.readCanonical(deep).isPresent());
    soon(() -> TimestampToken.readCanonical(deep).isPresent());
    soon(() -> OcspAnswer.read(deep).isPresent());
    soon(() -> RevocationList.read(deep).isPresent());
    answersSoon(signedWith(deep));
  }

  /** The signature of a file that is not in our form, so that BouncyCastle reads it. */
  private static byte[] signedWith(byte[] cms) {
    int number = Stage.size(Stage.FROZEN);
    String field =
        Stage.text(Stage.FROZEN, Stage.AGENCY_FIELD).replaceFirst("<<", "<</V " + number + " 0 R");
    String hex = "/Contents<" + HexFormat.of().formatHex(cms) + ">";
    String open = "<</Type/Sig/Filter/X/SubFilter/adbe.pkcs7.detached";
    int start = Update.of(Stage.FROZEN).object(Stage.AGENCY_FIELD, field).place();
    int gapEnd = start + (number + " 0 obj\n" + open + hex).length();
    int gapStart = gapEnd - hex.length() + "/Contents".length();
    byte[] whole = {};
    for (int i = 0; i < 3; i++) {
      String range =
          "/ByteRange[0 " + gapStart + " " + gapEnd + " " + (whole.length - gapEnd) + "]>>";
      whole =
          Update.of(Stage.FROZEN)
              .object(Stage.AGENCY_FIELD, field)
              .object(number, open + hex + range)
              .finished();
    }
    return whole;
  }

  private static byte[] definite(int depth) {
    byte[] deep = new byte[5 * depth];
    for (int i = 0; i < depth; i++) {
      int length = deep.length - 5 * i - 5;
      deep[5 * i] = 0x30;
      deep[5 * i + 1] = (byte) 0x83;
      deep[5 * i + 2] = (byte) (length >> 16);
      deep[5 * i + 3] = (byte) (length >> 8);
      deep[5 * i + 4] = (byte) length;
    }
    return deep;
  }

  private static byte[] indefinite(int depth) {
    byte[] deep = new byte[4 * depth];
    for (int i = 0; i < depth; i++) {
      deep[2 * i] = 0x30;
      deep[2 * i + 1] = (byte) 0x80;
    }
    return deep;
  }

  @Test
  void aRevisionWithoutObjects() {
    byte[] empty = Update.of(Stage.FROZEN).finished();

    answersSoon(empty);
    soon(() -> LongTermPdf.read(empty) instanceof Answer.Accepted<?>);
  }

  @Test
  void aForeignDocumentTooDeepForOurForm() {
    byte[] deep =
        Papers.changed(
            TestPapers.emptyPage(),
            document -> {
              var array = new COSArray();
              for (int i = 0; i < 100; i++) {
                var outer = new COSArray();
                outer.add(array);
                array = outer;
              }
              document
                  .getDocumentCatalog()
                  .getCOSObject()
                  .setItem(COSName.getPDFName("Deep"), array);
            });

    soon(() -> new PdfPreparer().prepare(deep, Office.ON_PAGE_ONE) instanceof Answer.Accepted<?>);
  }

  @Test
  void certificatesOfStrangersAreNotKeptWhateverTheirSize() throws Exception {
    Extension large =
        new Extension(
            new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.3"),
            false,
            new DEROctetString(new byte[64 << 10]).getEncoded());
    List<X509Certificate> path =
        List.of(
            LongTermOffice.ISSUING
                .servant("large", TestAuthority.FROM, TestAuthority.TO, List.of(large))
                .certificate());
    List<X509Certificate> usual = LongTermOffice.AGENCY.signer().path();
    SignatureScheme scheme = SignatureScheme.RSA_SHA256;

    assertThat(CmsTemplate.of(path, scheme)).isNotSameAs(CmsTemplate.of(path, scheme));
    assertThat(CmsTemplate.of(usual, scheme)).isSameAs(CmsTemplate.of(usual, scheme));
  }

  /** The frozen document with more objects, its page tree leading to the first of them. */
  private static byte[] withPages(List<Cos> more) {
    Section section = CanonicalPdf.read(Stage.FROZEN).sections().getFirst();
    int pages = Stage.reference(Stage.frozen(Stage.CATALOG), "Pages");
    PdfBuffer out = new PdfBuffer(8 << 20);
    out.put(SectionWriter.HEADER);
    SectionWriter writer = new SectionWriter(0, out);
    for (IndirectObject object : section.objects()) {
      boolean root = object.number() == pages;
      writer.object(object.number(), root ? node(section.size()) : withoutLength(object.value()));
    }
    for (int i = 0; i < more.size(); i++) {
      writer.object(section.size() + i, more.get(i));
    }
    writer.finish(section.trailer().with("Size", Cos.num(section.size() + (long) more.size())));
    return out.toBytes();
  }

  private static Cos node(int kid) {
    return Cos.Dict.of("Type", Cos.name("Pages"), "Kids", Cos.Arr.of(Cos.ref(kid)));
  }

  /** What was a stream becomes a dictionary: nothing here looks into streams. */
  private static Cos withoutLength(Cos value) {
    return value instanceof Cos.Dict dictionary ? dictionary.without("Length") : value;
  }

  private static void answersSoon(byte[] file) {
    soon(() ->
        Stage.OFFICE.verifier().verify(file)
                instanceof Answer.Accepted<VerificationReport>(var report)
            && report.verdict().isValid());
    soon(() -> StructuralCheck.check(file).verdict().isValid());
  }

  private static void soon(Supplier<Boolean> accepted) {
    assertTimeoutPreemptively(SOON, () -> assertThat(accepted.get()).isFalse());
  }
}
