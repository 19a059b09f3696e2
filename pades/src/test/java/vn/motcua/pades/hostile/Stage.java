package vn.motcua.pades.hostile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import vn.motcua.pades.Layer;
import vn.motcua.pades.cos.CanonicalPdf;
import vn.motcua.pades.cos.Cos;
import vn.motcua.pades.fixture.LongTermOffice;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.layer.PageTree;
import vn.motcua.pades.layer.PreparedForm;
import vn.motcua.pades.sign.LayerPlan;
import vn.motcua.pades.sign.SignedPdf;
import vn.motcua.pades.sign.TwoLayerSigning;

/** Honest files of one office, at each point of their life, and where things are in them. */
final class Stage {
  static final LongTermOffice OFFICE = new LongTermOffice();
  static final Instant TEN = Office.TEN;
  static final Instant ELEVEN = Office.ELEVEN;

  /** A decision with both pictures, frozen, signed by the person, by both, and archived. */
  static final byte[] FROZEN = Office.frozen(TestPapers.decision()).bytes();

  private static final SignedPdf PERSON_SIGNED =
      signing()
          .sign(
              Office.frozen(TestPapers.decision()),
              new LayerPlan(
                  Layer.PERSON, LongTermOffice.CHAIRMAN.signer(), TEN, Office.handwriting()),
              LongTermOffice.CHAIRMAN)
          .orElseThrow();
  private static final SignedPdf BOTH_SIGNED =
      signing()
          .sign(
              PERSON_SIGNED,
              new LayerPlan(Layer.AGENCY, LongTermOffice.AGENCY.signer(), ELEVEN, Office.seal()),
              LongTermOffice.AGENCY)
          .orElseThrow();

  static final byte[] SIGNED = PERSON_SIGNED.bytes();
  static final byte[] ISSUED = BOTH_SIGNED.bytes();
  static final byte[] SEALED = OFFICE.sealing().seal(BOTH_SIGNED).orElseThrow().bytes();

  /** Object numbers, the same in all of them. */
  static final int CATALOG;

  static final int PAGE;
  static final int CONTENT;
  static final int FORM;
  static final int PERSON_FIELD;
  static final int AGENCY_FIELD;
  static final int INFO;

  static {
    CanonicalPdf pdf = CanonicalPdf.read(FROZEN);
    PageTree.Page page = PageTree.pages(pdf.objects(0), pdf.catalog(0)).getFirst();
    CATALOG = pdf.sections().getFirst().trailerReference("Root");
    INFO = pdf.sections().getFirst().trailerReference("Info");
    PAGE = page.number();
    CONTENT = reference(page.entries(), "Contents");
    FORM = reference(pdf.catalog(0), "AcroForm");
    PERSON_FIELD = PreparedForm.of(pdf).field(Layer.PERSON);
    AGENCY_FIELD = PreparedForm.of(pdf).field(Layer.AGENCY);
  }

  private Stage() {}

  /** The dictionary of an object of revision 0. */
  static Cos.Dict frozen(int number) {
    return CanonicalPdf.read(FROZEN).objects(0).dictionary(Cos.ref(number)).orElseThrow();
  }

  /** The newest form of an object, as text. */
  static String text(byte[] file, int number) {
    CanonicalPdf pdf = CanonicalPdf.read(file);
    var object = pdf.object(number, pdf.sections().size() - 1).orElseThrow();
    String whole = latin1(file).substring(object.start(), object.end());
    return whole.substring(whole.indexOf("obj\n") + 4, whole.indexOf("\nendobj"));
  }

  static int reference(Cos.Dict owner, String key) {
    return ((Cos.Ref) owner.get(key).orElseThrow()).number();
  }

  static int size(byte[] file) {
    return CanonicalPdf.read(file).sections().getLast().size();
  }

  static int xref(byte[] file) {
    return CanonicalPdf.read(file).sections().getLast().xref();
  }

  static String latin1(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The person's layer over a frozen file, no rule checked. */
  static byte[] signedByPerson(byte[] frozen) {
    return RawLayer.of(frozen, PERSON_FIELD).signed(LongTermOffice.CHAIRMAN, TEN);
  }

  /** The agency's layer over a file that the person signed, no rule checked. */
  static byte[] signedByAgency(byte[] signed) {
    return RawLayer.of(signed, AGENCY_FIELD).signed(LongTermOffice.AGENCY, ELEVEN);
  }

  /** Both layers over whatever was frozen. */
  static byte[] signedByBoth(byte[] frozen) {
    return signedByAgency(signedByPerson(frozen));
  }

  /** The agency's layer, in which an insider also replaced or added one object. */
  static byte[] signedByAgencyWith(int number, Cos value) {
    return RawLayer.of(SIGNED, AGENCY_FIELD)
        .with(number, value)
        .signed(LongTermOffice.AGENCY, ELEVEN);
  }

  /** SHA-256 of all but the newest gap: what the newest signature signs. */
  static byte[] digestAroundGap(byte[] file) {
    String text = latin1(file);
    int gapStart = text.lastIndexOf("/Contents<") + 9;
    int gapEnd = text.indexOf('>', gapStart) + 1;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(file, 0, gapStart);
      digest.update(file, gapEnd, file.length - gapEnd);
      return digest.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static TwoLayerSigning signing() {
    return new TwoLayerSigning(OFFICE.anchors);
  }
}
