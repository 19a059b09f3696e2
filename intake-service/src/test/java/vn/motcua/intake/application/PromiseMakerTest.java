package vn.motcua.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.intake.domain.ADossier;
import vn.motcua.intake.domain.Act;
import vn.motcua.intake.domain.Promise;
import vn.motcua.intake.domain.Suspension;
import vn.motcua.intake.domain.SuspensionKind;

class PromiseMakerTest {

  private static final Instant MONDAY_0830 = at("2026-11-23T08:30");

  @Test
  void promisesTenWorkingDaysAndSaysWhy() {
    var promise = promised(maker(new TimeLimit.WorkingDays(10)), MONDAY_0830);

    assertThat(promise.promisedAt()).isEqualTo(at("2026-12-07T08:30"));
    assertThat(promise.explanation())
        .isNotEmpty()
        .allSatisfy(line -> {
          assertThat(line.vi()).isNotBlank();
          assertThat(line.en()).isNotBlank();
        });
  }

  @Test
  void sameDayWorkReceivedAfterThreeInTheAfternoonIsPromisedForTheNextWorkingDay() {
    var maker = maker(new TimeLimit.SameDay());

    assertThat(promised(maker, at("2026-11-20T14:59")).promisedAt())
        .isEqualTo(at("2026-11-20T17:00"));
    assertThat(promised(maker, at("2026-11-20T15:01")).promisedAt())
        .isEqualTo(at("2026-11-23T17:00"));
  }

  @Test
  void promisesNothingForAYearWithoutCalendarOrALimitInWords() {
    assertThat(
            maker(new TimeLimit.WorkingDays(10))
                .onAcceptance(ADossier.folder(), at("2040-01-02T09:00")))
        .isEqualTo(new PromiseMaker.NoCalendar(2040));
    assertThat(maker(null).onAcceptance(ADossier.folder(), MONDAY_0830))
        .isEqualTo(new PromiseMaker.NoLimit());
  }

  @Test
  void countsFromTheStartAfterASupplementAndAddsTheDaysOfOtherPauses() {
    var maker = maker(new TimeLimit.WorkingDays(10));
    var handling = ADossier.accepted().handling();
    Instant resumed = at("2026-11-26T09:00");

    var restarted =
        (PromiseMaker.Promised)
            maker.onResumption(
                ADossier.folder(), handling, rests(SuspensionKind.SUPPLEMENT), resumed);
    var prolonged =
        (PromiseMaker.Promised)
            maker.onResumption(ADossier.folder(), handling, rests(SuspensionKind.PAYMENT), resumed);

    assertThat(restarted.promise().promisedAt()).isEqualTo(at("2026-12-10T09:00"));
    assertThat(restarted.promise().explanation().getFirst().vi()).contains("tính lại từ đầu");
    assertThat(prolonged.promise().promisedAt()).isEqualTo(at("2026-12-10T08:30"));
    assertThat(prolonged.promise().explanation().getFirst().vi()).contains("3 ngày làm việc");
  }

  @Test
  void promisesNothingAfterAPauseThatReachesIntoAYearWithoutCalendar() {
    var handling = ADossier.accepted().handling();

    assertThat(
            maker(new TimeLimit.WorkingDays(10))
                .onResumption(
                    ADossier.folder(),
                    handling,
                    rests(SuspensionKind.PAYMENT),
                    at("2040-01-02T09:00")))
        .isInstanceOf(PromiseMaker.NoCalendar.class);
  }

  private static Promise promised(PromiseMaker maker, Instant received) {
    return ((PromiseMaker.Promised) maker.onAcceptance(ADossier.folder(), received)).promise();
  }

  private static Suspension rests(SuspensionKind kind) {
    return new Suspension(kind, "Chờ", new Act("p-1001", MONDAY_0830));
  }

  private static Instant at(String local) {
    return Instant.parse(local + ":00+07:00");
  }

  private static PromiseMaker maker(@Nullable TimeLimit limit) {
    return new PromiseMaker(WorkingCalendars.shipped(), new Fakes.OneProcedure(limit));
  }
}
