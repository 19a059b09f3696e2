package vn.motcua.signing.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.event.contract.EventCatalogue;
import vn.motcua.event.contract.EventType;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.Authority;
import vn.motcua.signing.domain.Capacity;
import vn.motcua.signing.domain.DocumentFact;
import vn.motcua.signing.domain.DocumentId;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Mandate;
import vn.motcua.signing.domain.Rejection;
import vn.motcua.signing.domain.ReviewKind;
import vn.motcua.signing.domain.Signing;
import vn.motcua.signing.domain.VoidedNumber;

class FactEventsTest {

  @Test
  void everyFactIsAPublishedEventWithoutNamesWordsOrReasons() {
    assertThat(facts().map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(DocumentFact.class.getPermittedSubclasses()));

    assertThat(facts().map(FactEvents::of))
        .allSatisfy(event -> {
          var type = EventCatalogue.byName(event.type()).orElseThrow();
          assertThat(type.standing()).isEqualTo(EventType.Standing.PUBLISHED);
          assertThat(event.json())
              .doesNotContain("Hoàng", "CHỦ TỊCH", "Sai", "Trợ cấp", ADocument.CHAIRMAN);
        });
  }

  @Test
  void eachKindOfInitialsIsItsOwnEvent() {
    assertThat(
            Stream.of(ReviewKind.CONTENT, ReviewKind.FORMAT, ReviewKind.FURTHER)
                .map(kind ->
                    new DocumentFact.WasInitialled(
                        ADocument.docket(), kind, ADocument.NINE_O_CLOCK))
                .map(fact -> FactEvents.of(fact).type()))
        .containsExactly(
            "vn.motcua.document.content-checked.v1",
            "vn.motcua.document.format-checked.v1",
            "vn.motcua.document.initialled.v1");
  }

  @Test
  void whoSignsInAnothersPlaceIsToldWithHimAsOpaqueIds() {
    var signing = ADocument.signing();
    var byDeputy = new Signing(deputy(), signing.number(), signing.frozen(), 1, signing.openedAt());

    var approved =
        FactEvents.of(
            new DocumentFact.WasApproved(ADocument.docket(), deputy(), ADocument.NINE_O_CLOCK));
    var signed =
        FactEvents.of(
            new DocumentFact.WasSignedByPerson(
                ADocument.docket(), byDeputy, ADocument.personalLayer(ADocument.NINE_O_CLOCK)));

    assertThat(List.of(approved.json(), signed.json()))
        .allSatisfy(json ->
            assertThat(json)
                .contains(
                    "\"delegation\":\"ABSENCE\"",
                    "\"principalId\":\"p-1005\"",
                    "\"delegateId\":\"p-1009\""));
  }

  private static Authority deputy() {
    return new Authority(
        "p-1009",
        "Khác",
        ADocument.AGENCY,
        Capacity.KT,
        "CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        null,
        LocalDate.of(2026, 12, 31),
        new Mandate(Mandate.Ground.ABSENCE, ADocument.CHAIRMAN, Capacity.TM, "", null, List.of()));
  }

  private static Stream<DocumentFact> facts() {
    var docket = ADocument.docket();
    var number = ADocument.number();
    var at = ADocument.NINE_O_CLOCK;
    var other = new DocumentId("doc-9");
    var file = ADocument.signing().frozen();
    var why = new Rejection(Rejection.Cause.BY_PERSON, ADocument.CHAIRMAN, "Sai.", at);
    return Stream.of(
        new DocumentFact.WasDrafted(docket),
        new DocumentFact.WasEdited(docket, 2, at),
        new DocumentFact.WasInitialled(docket, ReviewKind.CONTENT, at),
        new DocumentFact.WasSentBack(docket, at),
        new DocumentFact.WasApproved(docket, ADocument.chairman(), at),
        new DocumentFact.WasNumbered(docket, number, at),
        new DocumentFact.WasFrozen(docket, ADocument.signing()),
        new DocumentFact.NumberWasVoided(
            docket, new VoidedNumber(number, VoidedNumber.Reason.SENT_BACK, at)),
        new DocumentFact.WasSignedByPerson(
            docket, ADocument.signing(), ADocument.personalLayer(at)),
        new DocumentFact.WasSignedByAgency(docket, number, ADocument.agencyLayer(at)),
        new DocumentFact.WasHeldBack(docket, number, at),
        new DocumentFact.WasIssued(docket, ADocument.signing(), file, at),
        new DocumentFact.WasRejected(docket, why),
        new DocumentFact.WasCancelled(docket, at),
        new DocumentFact.CancellationWasRefused(docket, number, at, at),
        new DocumentFact.WasDispatched(docket, "H26.170", at),
        new DocumentFact.WasAcknowledged(docket, "H26.170", at),
        new DocumentFact.WasReturned(docket, "H26.170", at),
        new DocumentFact.WasArchived(docket, file, at),
        new DocumentFact.WasCorrected(docket, number, other, at),
        new DocumentFact.WasReplaced(docket, number, other, at),
        new DocumentFact.WasRecalled(docket, number, at),
        new DocumentFact.WasRefusedConfidential(
            docket.id(), ADocument.AGENCY, DocumentType.QD, at));
  }
}
