package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.Office.THE_CHAIRMAN;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.DocumentSigner.LayeredPdf;
import vn.motcua.signing.application.ExternalSigner.Reply;
import vn.motcua.signing.application.ExternalSigner.Task;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.AwaitingAgency;
import vn.motcua.signing.domain.AwaitingPerson;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.domain.SignatureLayer;

class ExternalSigningTest {
  private static final DocumentId ID = ADocument.docket().id();
  private static final byte[] VALUE = {4, 5, 6};

  private final Office office = new Office();
  private final InMemoryExternalRequests requests = new InMemoryExternalRequests();
  private final FakeAgents agents = new FakeAgents();
  private String shown;

  @BeforeEach
  void aSigningIsOpen() {
    office.keep(ADocument.approved());
    value(office.open.handle(new OpenSigning.Command(ID, THE_CHAIRMAN)));
    shown = ((AwaitingPerson) office.present()).signing().frozen().sha256();
  }

  @Test
  void anAgentsValueMakesLayerOneOverExactlyTheBytesThatWereShown() {
    var task = open();

    var signed = (AwaitingAgency) value(complete(task)).document();

    assertThat(signed.personal().overSha256()).isEqualTo(frozen());
    assertThat(signed.personal().at()).isEqualTo(ADocument.NINE_O_CLOCK);
    assertThat(signed.personal().certificateSha256()).isEqualTo("e".repeat(64));
  }

  @Test
  void otherBytesThanTheShownOnesAreNotSigned() {
    var command = new OpenExternalSigning.Command(ID, THE_CHAIRMAN, "0".repeat(64), List.of());

    assertThat(refusal(opening().handle(command))).isEqualTo(Refusal.SIGNED_OTHER_BYTES);
    assertThat(agents.opened).isZero();
  }

  @Test
  void aSecondAnswerIsRefusedAsDuplicateAndMakesNoSecondLayer() {
    var task = open();
    value(complete(task));

    assertThat(refusal(complete(task))).isEqualTo(Refusal.EXTERNAL_DUPLICATE);
    assertThat(layers()).isEqualTo(1);
  }

  @Test
  void aCrashAfterTheDecisiveWriteIsFoundOut() {
    var task = open();
    var crashing =
        new CompleteExternalSigning(
            office.filing, agents, new Forgetful(requests), office.files, office.clock);
    value(crashing.handle(answer(task.token())));

    assertThat(refusal(complete(task))).isEqualTo(Refusal.EXTERNAL_DUPLICATE);
    assertThat(requests.find(ExternalRequest.keyOf(task.token())).block().state())
        .isEqualTo(ExternalRequest.State.COMPLETED);
    assertThat(layers()).isEqualTo(1);
  }

  @Test
  void whoLosesARaceIsRefusedAndMakesNoSecondLayer() {
    var task = open();
    var waiting = (AwaitingPerson) office.present();
    var layer = ADocument.personalLayer(waiting.attempt());
    var winner = ADocument.next(waiting.sign(ofShown(layer)));
    office.documents.loseTheNextRaceTo(winner);

    assertThat(refusal(complete(task))).isEqualTo(Refusal.EXTERNAL_DUPLICATE);
    assertThat(office.present()).isEqualTo(winner);
    assertThat(layers()).isZero();
  }

  private SignatureLayer.Personal ofShown(SignatureLayer.Personal it) {
    return new SignatureLayer.Personal(
        it.person(), shown, it.revision(), it.certificateSha256(), it.at());
  }

  @Test
  void aLateAnswerIsRefused() {
    var task = open();
    office.clock.pass(Duration.ofMinutes(10));

    assertThat(refusal(complete(task))).isEqualTo(Refusal.EXTERNAL_LATE);
    assertThat(office.present()).isInstanceOf(AwaitingPerson.class);
  }

  @Test
  void anAnswerAfterThePrintedDayIsRefused() {
    office.clock.pass(Duration.ofHours(14).plusMinutes(55));
    var task = open();
    assertThat(task.expires()).isEqualTo(office.clock.instant().plus(Duration.ofMinutes(5)));
    office.clock.pass(Duration.ofMinutes(6));

    assertThat(refusal(complete(task))).isEqualTo(Refusal.DAY_PASSED);
  }

  @Test
  void aLaterOpeningTakesThePlaceOfTheEarlierOne() {
    var first = open();
    var second = open();

    assertThat(refusal(complete(first))).isEqualTo(Refusal.EXTERNAL_WITHDRAWN);
    value(complete(second));
  }

  @Test
  void aTokenThatIsUnknownOrSomebodyElsesTellsNothing() {
    var task = open();
    var colleague = new Officer("p-9", ADocument.AGENCY);

    assertThat(refusal(completing().handle(answer("another"))))
        .isEqualTo(Refusal.EXTERNAL_TOKEN_UNKNOWN);
    var foreign =
        new CompleteExternalSigning.Command(
            ID, colleague, new Reply(task.token(), new byte[1], VALUE));
    assertThat(refusal(completing().handle(foreign))).isEqualTo(Refusal.EXTERNAL_TOKEN_UNKNOWN);
    assertThat(layers()).isZero();
  }

  @Test
  void aTokenOfAnotherDocumentIsRefused() {
    var task = open();
    office.keep(SigningTest.anotherApproved("doc-2"));
    var reply = new Reply(task.token(), new byte[1], VALUE);

    var answer =
        completing()
            .handle(
                new CompleteExternalSigning.Command(new DocumentId("doc-2"), THE_CHAIRMAN, reply));

    assertThat(refusal(answer)).isEqualTo(Refusal.EXTERNAL_OTHER_DOCUMENT);
  }

  @Test
  void aValueThatDoesNotVerifyLeavesTheRequestOpen() {
    var task = open();
    agents.broken = true;
    assertThat(refusal(complete(task))).isEqualTo(Refusal.SIGNATURE_DOES_NOT_MATCH);
    agents.broken = false;

    value(complete(task));
  }

  @Test
  void theTokenIsNeverPrintedNorKept() {
    var task = open();

    assertThat(task.toString()).doesNotContain(task.token());
    assertThat(answer(task.token()).toString()).doesNotContain(task.token());
    assertThat(requests.find(task.token()).block()).isNull();
  }

  private OpenExternalSigning opening() {
    return new OpenExternalSigning(
        office.filing, agents, requests, office.files, office.clock, Duration.ofMinutes(10));
  }

  private CompleteExternalSigning completing() {
    return new CompleteExternalSigning(office.filing, agents, requests, office.files, office.clock);
  }

  private Task open() {
    return value(
        opening().handle(new OpenExternalSigning.Command(ID, THE_CHAIRMAN, frozen(), List.of())));
  }

  private Mono<Outcome<Filed>> complete(Task task) {
    return completing().handle(answer(task.token()));
  }

  private static CompleteExternalSigning.Command answer(String token) {
    return new CompleteExternalSigning.Command(
        ID, THE_CHAIRMAN, new Reply(token, new byte[1], VALUE));
  }

  private String frozen() {
    return shown;
  }

  private long layers() {
    return office.documents.facts.stream()
        .filter(DocumentFact.WasSignedByPerson.class::isInstance)
        .count();
  }

  /** Crashes before it notes that a request is done. */
  private record Forgetful(ExternalRequests requests) implements ExternalRequests {
    @Override
    public Mono<Void> open(ExternalRequest request) {
      return requests.open(request);
    }

    @Override
    public Mono<ExternalRequest> find(String key) {
      return requests.find(key);
    }

    @Override
    public Mono<Void> complete(String key) {
      return Mono.empty();
    }
  }

  /** Agents whose values are words. */
  private static final class FakeAgents implements ExternalSigner {
    private int opened;
    private boolean broken;

    @Override
    public Mono<Outcome<Opened>> open(Wanted wanted) {
      var token = "token-" + opened++;
      var request =
          new ExternalRequest(
              ExternalRequest.keyOf(token),
              wanted.document(),
              wanted.signer(),
              wanted.frozenSha256(),
              wanted.at(),
              wanted.at().plus(wanted.lifetime()),
              ExternalRequest.State.OPEN,
              new byte[] {1});
      var task =
          new Task(
              new PdfReport.Words(wanted.title(), wanted.title()),
              new byte[] {1},
              "RSA_SHA256",
              "e".repeat(64),
              request.expires(),
              token);
      return Mono.just(Outcome.done(new Opened(request, task)));
    }

    @Override
    public Mono<Outcome<LayeredPdf>> complete(ExternalRequest request, Reply reply, byte[] frozen) {
      if (broken) {
        return Outcome.refusedNow(Refusal.SIGNATURE_DOES_NOT_MATCH);
      }
      var words = new String(frozen, StandardCharsets.UTF_8) + "|agent@" + request.at();
      return Mono.just(
          Outcome.done(new LayeredPdf(words.getBytes(StandardCharsets.UTF_8), "e".repeat(64))));
    }
  }
}
