package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.calendar.Explanation.Kind;
import vn.motcua.calendar.Explanation.Step;

/** The sentences of explanations. */
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Wording() {}

  static Step received(LocalDate day, LocalTime at, boolean startExcluded) {
    return new Step(
        Kind.START,
        "Tiếp nhận lúc "
            + MINUTE.format(at)
            + " "
            + vi(day)
            + (startExcluded
                ? "; ngày tiếp nhận không tính vào thời hạn (Bộ luật Dân sự 2015, Điều 147)."
                : "."),
        "Received at "
            + MINUTE.format(at)
            + " on "
            + en(day)
            + (startExcluded
                ? "; the day of receipt is not counted (Civil Code 2015, art. 147)."
                : "."));
  }

  static Step limit(TimeLimit limit) {
    return switch (limit) {
      case TimeLimit.WorkingDays(int n) -> limit(n + " ngày làm việc", counted(n, "working day"));
      case TimeLimit.CalendarDays(int n) ->
          limit(n + " ngày (tính cả ngày nghỉ)", counted(n, "calendar day"));
      case TimeLimit.Months(int n) -> limit(n + " tháng", counted(n, "month"));
      case TimeLimit.WorkingHours(Duration amount) -> limit(hoursVi(amount), hoursEn(amount));
      case TimeLimit.SameDay() -> limit("trả kết quả trong ngày", "result within the same day");
    };
  }

  static Step met(SpecialDay day) {
    var expectedVi = day.standing() == Standing.EXPECTED ? " (dự kiến, chưa công bố)" : "";
    var expectedEn = day.standing() == Standing.EXPECTED ? " (expected, not announced)" : "";
    return switch (day.kind()) {
      case WORKED ->
          new Step(
              Kind.WORKED,
              vi(day.date())
                  + " là ngày làm bù cho "
                  + vi(other(day))
                  + expectedVi
                  + ": tính là ngày làm việc.",
              en(day.date())
                  + " is worked instead of "
                  + en(other(day))
                  + expectedEn
                  + ": counted as a working day.");
      case SWAPPED ->
          skipped(
              day.date(),
              "nghỉ hoán đổi, làm bù " + vi(other(day)) + expectedVi,
              "day off swapped with " + en(other(day)) + expectedEn);
      case SUBSTITUTE ->
          skipped(
              day.date(),
              "nghỉ bù " + day.vi() + " (" + vi(other(day)) + ")" + expectedVi,
              "substitute day for " + day.en() + " (" + en(other(day)) + ")" + expectedEn);
      case HOLIDAY, CLOSURE ->
          skipped(day.date(), "nghỉ " + day.vi() + expectedVi, day.en() + expectedEn);
    };
  }

  static Step weeklyRest(int days) {
    return new Step(
        Kind.SKIPPED,
        "Không tính " + days + " ngày nghỉ hằng tuần.",
        "Not counted: " + counted(days, "day") + " of weekly rest.");
  }

  static Step workingDayNumber(int number, LocalDate day) {
    return new Step(
        Kind.END,
        "Ngày làm việc thứ " + number + " là " + vi(day) + ".",
        "Working day number " + number + " is " + en(day) + ".");
  }

  static Step lastDay(LocalDate day, boolean working) {
    return new Step(
        Kind.END,
        "Ngày cuối của thời hạn là " + vi(day) + (working ? "." : ", là ngày nghỉ."),
        "The last day of the term is " + en(day) + (working ? "." : ", a day off."));
  }

  static Step movedOn(LocalDate day) {
    return new Step(
        Kind.END,
        "Ngày cuối là ngày nghỉ nên chuyển sang hết ngày làm việc tiếp theo, "
            + vi(day)
            + " (Bộ luật Dân sự 2015, Điều 148).",
        "The last day is a day off, so the term ends with the next working day, "
            + en(day)
            + " (Civil Code 2015, art. 148).");
  }

  static Step countingFrom(LocalDate day, LocalTime at) {
    return new Step(
        Kind.START,
        "Ngoài giờ làm việc nên tính từ " + MINUTE.format(at) + " " + vi(day) + ".",
        "Outside office hours, so counted from " + MINUTE.format(at) + " on " + en(day) + ".");
  }

  static Step afterCutOff(LocalTime cutOff) {
    return new Step(
        Kind.LIMIT,
        "Tiếp nhận sau "
            + MINUTE.format(cutOff)
            + " nên trả kết quả trong ngày làm việc tiếp theo (Nghị định 118/2025/NĐ-CP).",
        "Received after "
            + MINUTE.format(cutOff)
            + ", so due within the next working day (Decree 118/2025/NĐ-CP).");
  }

  static Step notAWorkingDay(LocalDate day) {
    return new Step(
        Kind.LIMIT,
        vi(day) + " không phải ngày làm việc nên trả kết quả trong ngày làm việc tiếp theo.",
        en(day) + " is not a working day, so due within the next working day.");
  }

  static Step minuteMoved(LocalTime received, LocalTime at) {
    return new Step(
        Kind.END,
        MINUTE.format(received) + " ngoài giờ làm việc nên giờ hẹn là " + MINUTE.format(at) + ".",
        MINUTE.format(received)
            + " lies outside office hours, so the time of day is "
            + MINUTE.format(at)
            + ".");
  }

  static Step due(LocalDate day, LocalTime at) {
    return new Step(
        Kind.END,
        "Hẹn trả lúc " + MINUTE.format(at) + " " + vi(day) + ".",
        "Due at " + MINUTE.format(at) + " on " + en(day) + ".");
  }

  static Step yearNotAnnounced(int year) {
    return new Step(
        Kind.WARNING,
        "Lịch nghỉ năm " + year + " chưa được công bố; ngày hẹn có thể được điều chỉnh.",
        "The days off of " + year + " are not announced yet; the date may be adjusted.");
  }

  static Step switchedOff(SpecialDay day) {
    return new Step(
        Kind.WARNING,
        vi(day.date())
            + " ("
            + day.vi()
            + ") chưa được xác nhận là ngày nghỉ: tính là ngày làm việc.",
        en(day.date())
            + " ("
            + day.en()
            + ") is not confirmed as a day off: counted as a working day.");
  }

  static Step missing(int year) {
    return new Step(
        Kind.WARNING,
        "Chưa có lịch làm việc năm " + year + ": không thể tính ngày hẹn.",
        "There is no working calendar for " + year + ": no date can be promised.");
  }

  static Step calendars(String labels) {
    return new Step(Kind.CALENDAR, "Theo lịch: " + labels + ".", "Calendars: " + labels + ".");
  }

  static String vi(LocalDate day) {
    return weekdayVi(day.getDayOfWeek()) + " " + DAY.format(day);
  }

  static String en(LocalDate day) {
    return ENGLISH_DAY.format(day);
  }

  private static String weekdayVi(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> "Thứ Hai";
      case TUESDAY -> "Thứ Ba";
      case WEDNESDAY -> "Thứ Tư";
      case THURSDAY -> "Thứ Năm";
      case FRIDAY -> "Thứ Sáu";
      case SATURDAY -> "Thứ Bảy";
      case SUNDAY -> "Chủ Nhật";
    };
  }

  private static LocalDate other(SpecialDay day) {
    var other = day.insteadOf();
    return other == null ? day.date() : other;
  }

  private static Step skipped(LocalDate day, String vi, String en) {
    return new Step(
        Kind.SKIPPED,
        "Không tính " + vi(day) + ": " + vi + ".",
        "Not counted: " + en(day) + ", " + en + ".");
  }

  private static Step limit(String vi, String en) {
    return new Step(Kind.LIMIT, "Thời hạn: " + vi + ".", "Time limit: " + en + ".");
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String hoursVi(Duration amount) {
    var minutes = amount.toMinutesPart();
    return amount.toHours() + " giờ" + (minutes == 0 ? "" : " " + minutes + " phút") + " làm việc";
  }

  private static String hoursEn(Duration amount) {
    var minutes = amount.toMinutesPart();
    return amount.toHours()
        + " h"
        + (minutes == 0 ? "" : " " + minutes + " min")
        + " of office time";
  }
}
