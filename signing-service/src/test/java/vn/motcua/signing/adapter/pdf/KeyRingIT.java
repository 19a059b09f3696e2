package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.TrustAnchors;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.sign.TwoLayerSigning;
import vn.motcua.pades.verify.PdfVerifier;
import vn.motcua.signing.application.DocumentSigner.AgencyKey;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.DocumentSigner.Registered;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.application.Sheet;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.DraftText;
import vn.motcua.signing.domain.Paragraph;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.fixture.KeyRoom;

class KeyRingIT {
  private static final Pin PIN = new Pin("12345678".toCharArray());
  private static KeyRoom room;

  @BeforeAll
  static void furnish() {
    room = KeyRoom.furnish();
  }

  @Test
  void aPersonsKeyOnTheServerIsRefusedOutsideDevelopment() {
    var ring =
        new KeyRing(room.keys(), room.images(), false, Map.of(), new PinBrake(Clock.systemUTC()));

    assertThat(ring.open(new PersonalKey("p-1005", "H26.107", PIN)))
        .isEqualTo(Outcome.refused(Refusal.KEY_NOT_IN_SOLE_CONTROL));
    assertThat(ring.open(new AgencyKey("H26.107", PIN))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aCertificateOfSomeoneElseIsRefused() {
    assertThat(development(Map.of()).open(new PersonalKey("p-2005", "H26.107", PIN)))
        .isEqualTo(Outcome.refused(Refusal.CERTIFICATE_OF_SOMEONE_ELSE));
    assertThat(
            development(Map.of("p-1005", "0".repeat(64)))
                .open(new PersonalKey("p-1005", "H26.107", PIN)))
        .isEqualTo(Outcome.refused(Refusal.CERTIFICATE_OF_SOMEONE_ELSE));
  }

  @Test
  void aWrongPinAMissingKeyAndAPathAreRefused() {
    var ring = development(Map.of());

    assertThat(ring.open(new PersonalKey("p-1005", "H26.107", new Pin("1".toCharArray()))))
        .isEqualTo(Outcome.refused(Refusal.WRONG_PIN));
    assertThat(ring.open(new PersonalKey("p-0", "H26.107", PIN)))
        .isEqualTo(Outcome.refused(Refusal.NO_KEY));
    assertThat(ring.open(new PersonalKey("../keys/p-1005", "H26.107", PIN)))
        .isNotInstanceOf(Outcome.Done.class);
  }

  @Test
  void anExpiredCertificateIsRefusedBeforeAnythingIsSigned() throws Exception {
    var desk = desk();
    var frozen = frozen(desk);

    var answer = desk.sign(frozen, new PersonalKey("p-1007", "H26.107", PIN), Instant.now());

    assertThat(answer).isEqualTo(Outcome.refused(Refusal.CERTIFICATE_NOT_VALID));
  }

  @Test
  void equalInputGivesEqualBytesThroughBothLayers() throws Exception {
    var desk = desk();
    var at = Instant.now();

    var once = sealed(desk, at);
    var twice = sealed(desk, at);

    assertThat(once).isEqualTo(twice);
  }

  @Test
  void whatCannotBePrintedIsRefused() throws Exception {
    var answer = desk().freeze(sheet("Chúc mừng 🎉"), ADocument.number());

    assertThat(answer).isEqualTo(Outcome.refused(Refusal.UNPRINTABLE));
  }

  @Test
  void afterFiveWrongPinsTheRightOneIsRefusedToo() {
    var ring = development(Map.of());
    var guess = new PersonalKey("p-1005", "H26.107", new Pin("1".toCharArray()));
    for (var wrong = 0; wrong < 5; wrong++) {
      assertThat(ring.open(guess)).isEqualTo(Outcome.refused(Refusal.WRONG_PIN));
    }

    assertThat(ring.open(new PersonalKey("p-1005", "H26.107", PIN)))
        .isEqualTo(Outcome.refused(Refusal.TOO_MANY_WRONG_PINS));
    assertThat(ring.open(new AgencyKey("H26.107", PIN))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void aFileByOtherTrustedCertificatesThanTheRegisteredOnesIsHeldBack() throws Exception {
    var desk = desk();
    var at = Instant.now();
    var frozen = frozen(desk);
    var signed = value(desk.sign(frozen, new PersonalKey("p-1005", "H26.107", PIN), at));
    var sealed = value(desk.seal(signed.pdf(), new AgencyKey("H26.107", PIN), at));
    var check = new StrangersCheck(new PdfVerifier(PdfParts.anchors(room.trust())));
    var person = signed.certificateSha256();
    var agency = sealed.certificateSha256();

    assertThat(check.check(sealed.pdf(), registered(frozen, signed, person, agency)).findings())
        .isEmpty();
    assertThat(check.check(sealed.pdf(), registered(frozen, signed, agency, person)).findings())
        .containsExactly("NOT_THE_SIGNER", "NOT_THE_AGENCY");
  }

  private static Registered registered(
      byte[] frozen, LayeredPdf signed, String person, String agency) {
    return new Registered(sha256(frozen), sha256(signed.pdf()), person, agency);
  }

  private static String sha256(byte[] bytes) {
    return Digests.sha256Hex(bytes, bytes.length);
  }

  private static byte[] sealed(SigningDesk desk, Instant at) {
    var signed = desk.sign(frozen(desk), new PersonalKey("p-1005", "H26.107", PIN), at);
    var sealed = desk.seal(value(signed).pdf(), new AgencyKey("H26.107", PIN), at);
    return value(sealed).pdf();
  }

  private static byte[] frozen(SigningDesk desk) {
    return value(desk.freeze(sheet("Lịch tiếp công dân."), ADocument.number())).pdf();
  }

  private static <T> T value(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
    };
  }

  private static SigningDesk desk() throws Exception {
    TrustAnchors anchors = PdfParts.anchors(room.trust());
    return new SigningDesk(
        new OfficialSheets("http://localhost/kiem-tra-van-ban"),
        development(Map.of()),
        new TwoLayerSigning(anchors),
        36);
  }

  private static KeyRing development(Map<String, String> pinned) {
    return new KeyRing(room.keys(), room.images(), true, pinned, new PinBrake(Clock.systemUTC()));
  }

  private static Sheet sheet(String words) {
    return new Sheet(
        "doc-1",
        DocumentType.TB,
        new DraftText(
            "by-hand",
            "",
            "Lịch tiếp công dân",
            List.of(),
            List.of(Paragraph.text(words)),
            List.of("Lưu: VT.")),
        new Issuer(
            "H26.107", "Ủy ban nhân dân phường Ba Đình", "Thành phố Hà Nội", "Ba Đình", "UBND"),
        "TB-UBND",
        null,
        ADocument.chairman(),
        ADocument.NINE_O_CLOCK);
  }
}
