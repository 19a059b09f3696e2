package vn.motcua.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one calendar file; every complaint names the file and the line. */
final class CalendarText {

  private static final int COLUMNS = 6;

  private final String file;
  private final Map<String, String> settings = new HashMap<>();
  private final List<SpecialDay> days = new ArrayList<>();
  private final Set<LocalDate> dates = new HashSet<>();
  private final List<String> hoursLines = new ArrayList<>();

  private CalendarText(String file) {
    this.file = file;
  }

  static CalendarText read(String file, List<String> lines) {
    var text = new CalendarText(file);
    for (var number = 1; number <= lines.size(); number++) {
      text.checked(number, text::line, lines.get(number - 1));
    }
    return text;
  }

  CalendarYear year() {
    try {
      return new CalendarYear(
          Integer.parseInt(required("year")),
          required("version"),
          Standing.valueOf(required("standing").toUpperCase(Locale.ROOT)),
          required("source"),
          days);
    } catch (IllegalArgumentException wrong) {
      throw new CalendarFileException(file, 0, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  List<SpecialDay> days() {
    return List.copyOf(days);
  }

  OfficeHours hours() {
    try {
      var hours = OfficeHours.usual();
      for (var line : hoursLines) {
        hours = withHours(hours, line);
      }
      var counted = settings.get("counted");
      return counted == null ? hours : hours.counting(Set.copyOf(weekdays(counted)));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new CalendarFileException(file, 0, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  CountingRules rules() {
    try {
      var usual = CountingRules.usual();
      var end = settings.get("end-of-term");
      var cutOff = settings.get("same-day-cut-off");
      return new CountingRules(
          end == null
              ? usual.endOfTerm()
              : CountingRules.EndOfTerm.valueOf(end.toUpperCase(Locale.ROOT).replace('-', '_')),
          cutOff == null ? usual.sameDayCutOff() : LocalTime.parse(cutOff));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new CalendarFileException(file, 0, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private void checked(int number, Consumer<String> reader, String line) {
    try {
      reader.accept(line);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new CalendarFileException(file, number, String.valueOf(wrong.getMessage()), wrong);
    }
  }

  private void line(String raw) {
    var comment = raw.indexOf('#');
    var line = (comment < 0 ? raw : raw.substring(0, comment)).strip();
    if (line.isEmpty()) {
      return;
    }
    if (line.contains(" ; ")) {
      day(Arrays.stream(line.split(";", -1)).map(String::strip).toList());
    } else {
      setting(line);
    }
  }

  private void setting(String line) {
    var parts = line.split("\\s+", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("a setting needs a value: " + line);
    }
    switch (parts[0]) {
      case "hours" -> hoursLines.add(parts[1]);
      case "year",
          "version",
          "standing",
          "source",
          "counted",
          "end-of-term",
          "same-day-cut-off" -> {
        if (settings.putIfAbsent(parts[0], parts[1]) != null) {
          throw new IllegalArgumentException("set twice: " + parts[0]);
        }
      }
      default -> throw new IllegalArgumentException("unknown setting: " + parts[0]);
    }
  }

  private void day(List<String> columns) {
    if (columns.size() != COLUMNS) {
      throw new IllegalArgumentException(
          "expected kind ; date ; instead of ; standing ; Vietnamese name ; English name");
    }
    var day =
        new SpecialDay(
            LocalDate.parse(columns.get(1)),
            SpecialDay.Kind.valueOf(columns.get(0).toUpperCase(Locale.ROOT)),
            dateOrNothing(columns.get(2)),
            Standing.valueOf(columns.get(3).toUpperCase(Locale.ROOT)),
            columns.get(4),
            columns.get(5));
    if (!dates.add(day.date())) {
      throw new IllegalArgumentException("listed twice: " + day.date());
    }
    days.add(day);
  }

  private static @Nullable LocalDate dateOrNothing(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static OfficeHours withHours(OfficeHours hours, String line) {
    var parts = line.split("\\s+");
    var spans =
        parts.length == 2 && parts[1].equals("closed")
            ? List.<OfficeSpan>of()
            : Arrays.stream(parts).skip(1).map(OfficeSpan::parse).toList();
    var changed = hours;
    for (var day : weekdays(parts[0])) {
      changed = changed.with(day, spans);
    }
    return changed;
  }

  /** {@code MONDAY-FRIDAY}, {@code SATURDAY} or {@code MONDAY,TUESDAY}. */
  private static List<DayOfWeek> weekdays(String text) {
    var days = new ArrayList<DayOfWeek>();
    for (var part : text.split(",")) {
      var ends = part.strip().split("-");
      var first = DayOfWeek.valueOf(ends[0]).getValue();
      var last = DayOfWeek.valueOf(ends[ends.length - 1]).getValue();
      for (var day = first; day <= last; day++) {
        days.add(DayOfWeek.of(day));
      }
    }
    return days;
  }

  private String required(String name) {
    var value = settings.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing setting: " + name);
    }
    return value;
  }
}
