package vn.motcua.pades.key.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.pades.Answer;
import vn.motcua.pades.ExternalRefusal;
import vn.motcua.pades.LayerRefusal;
import vn.motcua.pades.Refusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.fixture.Office;
import vn.motcua.pades.fixture.TestAuthority;
import vn.motcua.pades.fixture.TestPapers;
import vn.motcua.pades.key.external.ExternalRequest.Awaiting;
import vn.motcua.pades.key.external.ExternalRequest.Completion;
import vn.motcua.pades.key.external.ExternalRequest.Lapsed;
import vn.motcua.pades.key.external.ExternalSigning.Opened;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.pades.verify.Finding;

class ExternalSigningTest {
  private static final TestAuthority ROOT = TestAuthority.root("Motcua test root");
  private static final Office OFFICE = new Office(ROOT);
  private static final byte[] FROZEN = Office.frozen(TestPapers.decision()).bytes();
  private static final SigningKey CARD = OFFICE.chairman();
  private static final String DOCUMENT = "d-1";

  private Instant now = Office.TEN;
  private final InstantSource source = () -> now;
  private final ExternalSigning external = externalOf(OFFICE);
  private final Opened opened = open();

  @Test
  void bothLayersStandAfterBothWereSignedElsewhere() {
    byte[] one = complete(opened.request(), reply(opened)).orElseThrow().signed().bytes();
    Opened second = external.open(DOCUMENT, "QĐ 12", one, OFFICE.agencyPlan()).orElseThrow();

    byte[] two =
        external
            .complete(second.request(), reply(second, OFFICE.agency()), one)
            .orElseThrow()
            .signed()
            .bytes();

    assertThat(OFFICE.verify(two).verdict().reason()).isEqualTo(Finding.BOTH_LAYERS_STAND);
  }

  @Test
  void givesTheAgentSignedAttributesWithTheDigestOfTheDocumentAndASummary() {
    AgentTask task = opened.task();

    assertThat(task.signedAttributes()[0]).as("a DER SET").isEqualTo((byte) 0x31);
    assertThat(task.summary().vi())
        .contains("QĐ 12", "người có thẩm quyền", "10:00:00 20/11/2026")
        .contains(HexFormat.of().formatHex(Digests.sha256(FROZEN)));
    assertThat(task.summary().en()).contains("QĐ 12", "authorised person");
    assertThat(task.expires()).isEqualTo(Office.TEN.plus(ExternalSigning.USUAL_LIFETIME));
  }

  @Test
  void everythingNeededIsInTheStoredValueAndTheRevision() {
    byte[] stored = opened.request().encoded();
    Office restarted = OFFICE;

    ExternalRequest read = ExternalRequest.decode(stored).orElseThrow();
    var answer = externalOf(restarted).complete(read, reply(opened), FROZEN);

    assertThat(answer.orElseThrow().signed().prefixLength()).isEqualTo(FROZEN.length);
  }

  @Test
  void theStoredValueDoesNotHoldTheToken() {
    String stored = HexFormat.of().formatHex(opened.request().encoded());
    byte[] secret = java.util.Base64.getUrlDecoder().decode(opened.task().token().text());

    assertThat(secret).hasSize(32);
    assertThat(stored).doesNotContain(HexFormat.of().formatHex(secret));
    assertThat(opened.task().toString()).doesNotContain(opened.task().token().text());
  }

  @Test
  void refusesAnAnswerAtTheLastInstantAndTakesOneJustBefore() {
    now = Office.TEN.plus(ExternalSigning.USUAL_LIFETIME);
    assertRefused(complete(opened.request(), reply(opened)), ExternalRefusal.LATE);

    now = now.minusMillis(1);
    assertThat(complete(opened.request(), reply(opened))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void refusesASecondAnswer() {
    Completion first = complete(opened.request(), reply(opened)).orElseThrow();

    assertRefused(complete(first.request(), reply(opened)), ExternalRefusal.DUPLICATE);
  }

  @Test
  void refusesAnAnswerToARequestThatWasWithdrawn() {
    Lapsed withdrawn = opened.request().withdraw();

    assertRefused(complete(withdrawn, reply(opened)), ExternalRefusal.WITHDRAWN);
  }

  @Test
  void lapsesOnlyWhenItsTimeIsOver() {
    Awaiting request = opened.request();

    assertRefused(request.lapse(Office.TEN), ExternalRefusal.NOT_YET_LATE);
    assertThat(request.lapse(request.terms().expires())).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void tellsNothingToWhoeverShowsAnotherToken() {
    OneTimeToken other = OneTimeToken.draw(new SecureRandom());
    AgentReply foreign = new AgentReply(DOCUMENT, other, certificate(CARD), new byte[256]);
    Completion done = complete(opened.request(), reply(opened)).orElseThrow();

    assertRefused(complete(opened.request(), foreign), ExternalRefusal.TOKEN_UNKNOWN);
    assertRefused(complete(done.request(), foreign), ExternalRefusal.TOKEN_UNKNOWN);
    assertRefused(complete(opened.request().withdraw(), foreign), ExternalRefusal.TOKEN_UNKNOWN);
  }

  @Test
  void refusesAnAnswerForAnotherDocument() {
    AgentReply foreign =
        new AgentReply("d-2", opened.task().token(), certificate(CARD), value(opened, CARD));

    assertRefused(complete(opened.request(), foreign), ExternalRefusal.OTHER_DOCUMENT);
  }

  @Test
  void refusesWhenTheRevisionIsNoLongerTheOneOfTheRequest() {
    byte[] other = Office.frozen(TestPapers.decision(2)).bytes();

    assertRefused(
        external.complete(opened.request(), reply(opened), other), ExternalRefusal.OTHER_REVISION);
  }

  @Test
  void refusesAnotherCertificate() {
    assertRefused(
        complete(opened.request(), reply(opened, OFFICE.agency())),
        ExternalRefusal.OTHER_CERTIFICATE);
  }

  @Test
  void refusesAValueThatTheCertificateDoesNotVerifyAndStaysOpen() {
    AgentReply wrong =
        new AgentReply(
            DOCUMENT, opened.task().token(), certificate(CARD), value(opened, OFFICE.agency()));

    assertRefused(complete(opened.request(), wrong), LayerRefusal.SIGNATURE_DOES_NOT_MATCH);
    assertThat(complete(opened.request(), reply(opened))).isInstanceOf(Answer.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"secp256r1", "secp384r1"})
  void takesThePlainEcdsaValueOfABrowser(String curve) {
    SigningKey card = ROOT.ecKey("Hoàng Văn Nam", curve);
    Office office = new Office(ROOT, card, OFFICE.agency());
    Opened asked =
        externalOf(office).open(DOCUMENT, "QĐ 12", FROZEN, office.personPlan()).orElseThrow();
    ASN1Sequence der = ASN1Sequence.getInstance(value(asked, card));
    int half = curve.equals("secp256r1") ? 32 : 48;
    byte[] plain = new byte[2 * half];
    BigIntegers.asUnsignedByteArray(number(der, 0), plain, 0, half);
    BigIntegers.asUnsignedByteArray(number(der, 1), plain, half, half);

    var answer =
        external.complete(
            asked.request(),
            new AgentReply(DOCUMENT, asked.task().token(), certificate(card), plain),
            FROZEN);

    assertThat(office.verify(answer.orElseThrow().signed().bytes()).verdict().reason())
        .isEqualTo(Finding.AGENCY_LAYER_MISSING);
  }

  @Test
  void opensNoRequestOutOfTurn() {
    assertRefused(
        external.open(DOCUMENT, "QĐ 12", FROZEN, OFFICE.agencyPlan()),
        LayerRefusal.PERSON_HAS_NOT_SIGNED);
  }

  @Test
  void everyStateIsReadBackAsItWasStored() {
    Completion done = complete(opened.request(), reply(opened)).orElseThrow();

    for (ExternalRequest state :
        new ExternalRequest[] {opened.request(), done.request(), opened.request().withdraw()}) {
      ExternalRequest read = ExternalRequest.decode(state.encoded()).orElseThrow();
      assertThat(read).hasSameClassAs(state);
      assertThat(read.encoded()).isEqualTo(state.encoded());
    }
  }

  @Test
  void aStoredValueThatWasCutOrContinuedIsRefused() {
    byte[] stored = opened.request().withdraw().encoded();

    for (int length = 0; length < stored.length; length++) {
      assertRefused(
          ExternalRequest.decode(java.util.Arrays.copyOf(stored, length)),
          ExternalRefusal.UNREADABLE);
    }
    assertRefused(
        ExternalRequest.decode(java.util.Arrays.copyOf(stored, stored.length + 1)),
        ExternalRefusal.UNREADABLE);
  }

  @Test
  void aStoredValueInAnotherSpellingIsRefused() {
    byte[] stored = opened.request().withdraw().encoded();
    assertThat(stored[1]).as("a length of one octet").isEqualTo((byte) 0x81);
    byte[] longer = new byte[stored.length + 1];
    System.arraycopy(stored, 2, longer, 3, stored.length - 2);
    longer[0] = stored[0];
    longer[1] = (byte) 0x82;

    assertRefused(ExternalRequest.decode(longer), ExternalRefusal.UNREADABLE);
  }

  @Test
  void aStoredLayerWhoseTimeWasChangedIsNotCompleted() {
    String stored = new String(opened.request().encoded(), StandardCharsets.ISO_8859_1);
    byte[] later =
        stored
            .replace("D:20261120100000", "D:20261120100001")
            .getBytes(StandardCharsets.ISO_8859_1);

    var answer =
        ExternalRequest.decode(later)
            .then(request -> external.complete(request, reply(opened), FROZEN));

    assertRefused(answer, LayerRefusal.SIGNED_OTHER_BYTES);
  }

  @Test
  void aTokenIsReadFromItsTextAndFromNothingElse() {
    String text = opened.task().token().text();

    assertThat(OneTimeToken.parse(text).map(OneTimeToken::text)).contains(text);
    assertThat(OneTimeToken.parse(text.substring(1))).isEmpty();
    assertThat(OneTimeToken.parse("ký tự lạ")).isEmpty();
  }

  private ExternalSigning externalOf(Office office) {
    return new ExternalSigning(
        office.signing(),
        new MovingClock(source),
        new SecureRandom(),
        ExternalSigning.USUAL_LIFETIME);
  }

  private Opened open() {
    return external.open(DOCUMENT, "QĐ 12", FROZEN, OFFICE.personPlan()).orElseThrow();
  }

  private Answer<Completion> complete(ExternalRequest request, AgentReply reply) {
    return external.complete(request, reply, FROZEN);
  }

  private static AgentReply reply(Opened to) {
    return reply(to, CARD);
  }

  private static AgentReply reply(Opened to, SigningKey card) {
    return new AgentReply(DOCUMENT, to.task().token(), certificate(card), value(to, card));
  }

  private static byte[] value(Opened to, SigningKey card) {
    return card.sign(to.task().signedAttributes());
  }

  private static java.math.BigInteger number(ASN1Sequence from, int at) {
    return ASN1Integer.getInstance(from.getObjectAt(at)).getValue();
  }

  private static byte[] certificate(SigningKey card) {
    try {
      return card.signer().certificate().getEncoded();
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void assertRefused(Answer<?> answer, Refusal refusal) {
    assertThat(answer).isEqualTo(Answer.refuse(refusal));
  }

  /** A clock that the test moves. */
  private static final class MovingClock extends Clock {
    private final InstantSource source;

    MovingClock(InstantSource source) {
      this.source = source;
    }

    @Override
    public Instant instant() {
      return source.instant();
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
