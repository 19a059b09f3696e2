package vn.motcua.intake.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.motcua.calendar.DueTime;
import vn.motcua.calendar.Explanation;
import vn.motcua.calendar.TimeLimit;
import vn.motcua.calendar.VietnamTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.calendar.WorkingCalendars;
import vn.motcua.intake.application.Procedures.ResumePolicy;
import vn.motcua.intake.domain.BilingualText;
import vn.motcua.intake.domain.Decision;
import vn.motcua.intake.domain.Dossier;
import vn.motcua.intake.domain.Folder;
import vn.motcua.intake.domain.Handling;
import vn.motcua.intake.domain.Promise;
import vn.motcua.intake.domain.Suspension;
import vn.motcua.intake.domain.SuspensionKind;

/** Counts the promised time with the calendar of the competent agency and says why. */
public final class PromiseMaker {

  private final WorkingCalendars calendars;
  private final Procedures procedures;

  public PromiseMaker(WorkingCalendars calendars, Procedures procedures) {
    this.calendars = calendars;
    this.procedures = procedures;
  }

  /** From the receipt of a complete and valid dossier. */
  Answer onAcceptance(Folder folder, Instant received) {
    return afresh(folder, received, List.of());
  }

  /** After a pause: from the start, with the days of waiting added, or as it was. */
  Answer onResumption(Folder folder, Handling handling, Suspension suspension, Instant resumed) {
    return switch (policy(folder, suspension.kind())) {
      case RESTART -> afresh(folder, resumed, List.of(RESTARTED));
      case PAUSE -> prolonged(folder, handling.promise(), suspension.begun().at(), resumed);
      case NONE -> new Promised(handling.promise());
    };
  }

  private ResumePolicy policy(Folder folder, SuspensionKind kind) {
    return kind == SuspensionKind.SUPPLEMENT
        ? procedures.afterSupplement(folder.procedure())
        : procedures.afterOtherPause(folder.procedure());
  }

  private Answer prolonged(Folder folder, Promise promise, Instant from, Instant to) {
    var calendar = calendar(folder);
    var pause = daysOfPause(from, to);
    var unknown = pause.stream().filter(day -> !calendar.covers(day)).findFirst();
    if (unknown.isPresent()) {
      return new NoCalendar(unknown.get().getYear());
    }
    int days = (int) pause.stream().filter(calendar::working).count();
    if (days == 0) {
      return new Promised(promise);
    }
    return count(
        folder, promise.promisedAt(), new TimeLimit.WorkingDays(days), List.of(waited(days)));
  }

  private Answer count(Folder folder, Instant from, TimeLimit limit, List<BilingualText> preamble) {
    return switch (calendar(folder).due(from, limit)) {
      case DueTime.Known known ->
          new Promised(new Promise(from, known.instant(), said(preamble, known.explanation())));
      case DueTime.Unknown unknown -> new NoCalendar(unknown.missingYear());
    };
  }

  private Answer afresh(Folder folder, Instant from, List<BilingualText> preamble) {
    return procedures
        .limit(folder.procedure())
        .map(limit -> count(folder, from, limit, preamble))
        .orElseGet(NoLimit::new);
  }

  private WorkingCalendar calendar(Folder folder) {
    return calendars.of(folder.agencies().competent());
  }

  /** The days after the pause began, up to the one on which it ended. */
  private static List<LocalDate> daysOfPause(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, VietnamTime.ZONE).plusDays(1);
    LocalDate end = LocalDate.ofInstant(to, VietnamTime.ZONE).plusDays(1);
    return end.isAfter(first) ? first.datesUntil(end).toList() : List.of();
  }

  private static List<BilingualText> said(List<BilingualText> preamble, Explanation explanation) {
    var lines = new ArrayList<>(preamble);
    explanation.steps().forEach(step -> lines.add(new BilingualText(step.vi(), step.en())));
    return lines;
  }

  private static final BilingualText RESTARTED =
      new BilingualText(
          "Hồ sơ đã được bổ sung đủ: thời hạn được tính lại từ đầu (Nghị định 118/2025/NĐ-CP, Điều"
              + " 19 khoản 5).",
          "The papers are complete now: the time limit is counted again from the start (Decree"
              + " 118/2025, art. 19.5).");

  private static BilingualText waited(int days) {
    return new BilingualText(
        "Hồ sơ đã tạm dừng %d ngày làm việc; số ngày này được cộng vào ngày hẹn trả."
            .formatted(days),
        "The dossier rested for %d working days; they are added to the promised day."
            .formatted(days));
  }

  /** A promise, or why there can be none. */
  sealed interface Answer {

    /** The decision that a promise allows, or why there is none. */
    default Ruling ruling(Function<Promise, Decision<? extends Dossier>> decision) {
      return switch (this) {
        case Promised(Promise promise) -> new Ruling.Decided(decision.apply(promise));
        case NoCalendar(int year) -> new Ruling.TurnedAway(new Outcome.NoCalendar(year));
        case NoLimit() -> new Ruling.TurnedAway(new Outcome.NoLimit());
      };
    }
  }

  record Promised(Promise promise) implements Answer {}

  record NoCalendar(int year) implements Answer {}

  /** The procedure tells its limit in words only. */
  record NoLimit() implements Answer {}
}
