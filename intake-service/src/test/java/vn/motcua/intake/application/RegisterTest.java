package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.intake.domain.ADossier.next;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Actor;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.NationalStatus;
import vn.motcua.intake.domain.Objection;
import vn.motcua.intake.domain.Refusal;
import vn.motcua.intake.domain.Suspension;
import vn.motcua.intake.domain.SuspensionKind;

class RegisterTest {

  private static final Actor OFFICER = new Actor("p-1001", "H26.107", true);
  private static final Actor COMPETENT = new Actor("p-2001", "H26.170", true);
  private static final Actor STRANGER = new Actor("p-3001", "H29.101", true);
  private static final Actor CITIZEN = new Actor("c-0001", null, false);

  private final Fakes.MemoryDossiers dossiers = new Fakes.MemoryDossiers();
  private final Fakes.MemoryNumbers numbers = new Fakes.MemoryNumbers();
  private final Clock clock = Clock.fixed(ADossier.MORNING, ZoneOffset.UTC);
  private final PromiseMaker promises =
      new PromiseMaker(
          WorkingCalendars.shipped(), new Fakes.OneProcedure(new TimeLimit.WorkingDays(10)));
  private final Register register = new Register(dossiers, numbers, clock);

  @Test
  void hidesADossierFromStrangersAndTheDeskOfAnotherAgencyMayOnlyRead() {
    dossiers.put(ADossier.submitted());

    assertThat(ask(STRANGER)).isInstanceOf(Outcome.NotFound.class);
    assertThat(ask(COMPETENT)).isInstanceOf(Outcome.NotYours.class);
    assertThat(ask(OFFICER)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void drawsANumberOnlyForASlipThatWillStand() {
    dossiers.put(ADossier.accepted());

    assertThat(ask(OFFICER)).isInstanceOf(Outcome.Objected.class);
    assertThat(numbers.reserved).isEmpty();

    dossiers.put(ADossier.submitted());
    ask(OFFICER);

    assertThat(numbers.reserved).containsExactly("d-1/02");
    assertThat(numbers.settled).containsExactly("d-1/02");
  }

  @Test
  void makesOnlyThoseRefusalsFinalWhoseWindowIsOver() {
    dossiers.put(pending(ADossier.MORNING.plusSeconds(1)));
    var finish = new FinishRefusals(dossiers, register, clock);

    assertThat(finish.handle((_, _) -> {}).collectList().block()).isEmpty();

    dossiers.put(pending(ADossier.MORNING));
    assertThat(finish.handle((_, _) -> {}).collectList().block()).hasSize(1);
    assertThat(status()).isEqualTo(NationalStatus.NOT_ACCEPTED);
    assertThat(numbers.settled).containsExactly("d-1/03");
  }

  @Test
  void aDossierThatFailsDoesNotEndTheRoundOfTheOthers() {
    dossiers.put(pending(ADossier.MORNING));
    dossiers.byId.put("d-broken", dossiers.byId.get("d-1"));
    dossiers.failsOn = "d-broken";
    var failed = new ArrayList<String>();

    var outcomes =
        new FinishRefusals(dossiers, register, clock)
            .handle((id, _) -> failed.add(id))
            .collectList()
            .block();

    assertThat(outcomes).hasSize(1);
    assertThat(failed).containsExactly("d-broken");
    assertThat(status()).isEqualTo(NationalStatus.NOT_ACCEPTED);
  }

  @Test
  void aResultDuringAPauseIsMeasuredByThePromiseCountedAnew() {
    var later = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);
    dossiers.put(
        next(
            ADossier.inProcess()
                .suspend(new Suspension(SuspensionKind.PAYMENT, "Chờ", ADossier.OFFICER))));

    new RecordResult(dossiers, promises, later)
        .handle("d-1", "doc-1", Cause.person("signing"))
        .block();

    var ready = (Dossier.ResultReady) dossiers.byId.get("d-1").dossier();
    assertThat(ready.handling().promise().promisedAt())
        .isAfter(ADossier.accepted().handling().promise().promisedAt());
  }

  @Test
  void aRefusalNeedsAReason() {
    dossiers.put(ADossier.submitted());
    var refuse = new RefuseDossier(register, Duration.ofMinutes(5));

    var outcome =
        refuse.handle(new RefuseDossier.Command(OFFICER, "d-1", "  ", null, true)).block();

    assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
    assertThat(status()).isEqualTo(NationalStatus.NEWLY_REGISTERED);
  }

  @Test
  void refusesAWithdrawalAfterAcceptanceWithItsOwnReason() {
    dossiers.put(ADossier.accepted());

    var outcome = new WithdrawDossier(register).handle(CITIZEN, "d-1").block();

    assertThat(outcome)
        .isEqualTo(new Outcome.Objected(Objection.of(Objection.Kind.WITHDRAWAL_AFTER_ACCEPTANCE)));
  }

  @Test
  void recordsAResultFromEveryStateThatMayGetOneAndPassesTheStatusesInOrder() {
    var record = new RecordResult(dossiers, promises, clock);
    var resting =
        next(
            ADossier.inProcess()
                .suspend(new Suspension(SuspensionKind.SUPPLEMENT, "Chờ", ADossier.OFFICER)));
    for (Dossier dossier : List.of(ADossier.accepted(), ADossier.inProcess(), resting)) {
      dossiers.put(dossier);
      dossiers.events.clear();

      assertThat(record.handle("d-1", "doc-1", Cause.person("signing")).block())
          .isInstanceOf(Outcome.Done.class);

      assertThat(status()).isEqualTo(NationalStatus.RESULT_READY);
      var told = dossiers.events.stream().map(event -> event.status().code()).toList();
      assertThat(told).isIn(List.of(4, 9), List.of(9));
    }
  }

  @Test
  void recordsNoResultForADossierThatWasWithdrawn() {
    dossiers.put(next(ADossier.submitted().withdraw(ADossier.CITIZEN)));

    var outcome =
        new RecordResult(dossiers, promises, clock)
            .handle("d-1", "doc-1", Cause.person("signing"))
            .block();

    assertThat(outcome).isInstanceOf(Outcome.Objected.class);
  }

  @Test
  void opensTheTrackingOnlyToCodeAndSecretTogether() {
    dossiers.put(ADossier.handedOver());
    var track = new TrackDossier(dossiers, clock);
    String code = ADossier.folder().code();

    assertThat(track.handle(code, "abcd efgh 2345 6789").block()).isNotNull();
    assertThat(track.handle(code, "ABCDEFGH2345678A").block()).isNull();
    assertThat(track.handle("H26.107-261123-0002", "ABCDEFGH23456789").block()).isNull();
    assertThat(track.rate(code, "ABCDEFGH23456789", Map.of("overall", 5)).block())
        .isInstanceOf(Outcome.Done.class);
  }

  private Outcome ask(Actor actor) {
    var item = new AskSupplement.Item("GKS", "Thiếu bản chính");
    return new AskSupplement(register)
        .handle(new AskSupplement.Command(actor, "d-1", List.of(item), null))
        .block();
  }

  private NationalStatus status() {
    return dossiers.byId.get("d-1").dossier().status();
  }

  private static Dossier pending(Instant undoUntil) {
    var refusal = new Refusal("Sai thẩm quyền", "", ADossier.OFFICER, undoUntil);
    return next(ADossier.submitted().refuse(refusal, true));
  }
}
