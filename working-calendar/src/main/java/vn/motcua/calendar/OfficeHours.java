package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When an office is open in a week, and which weekdays count as working days.
 *
 * <p>A desk that opens on Saturday mornings is open then, but Saturday counts as a working day only
 * if {@code counted} says so: the week of public offices is Monday to Friday.
 */
public record OfficeHours(Map<DayOfWeek, List<OfficeSpan>> spans, Set<DayOfWeek> counted) {

  private static final Set<DayOfWeek> MONDAY_TO_FRIDAY =
      Set.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private static final List<OfficeSpan> USUAL =
      List.of(OfficeSpan.parse("07:30-11:30"), OfficeSpan.parse("13:00-17:00"));

  public OfficeHours {
    var copy = new EnumMap<DayOfWeek, List<OfficeSpan>>(DayOfWeek.class);
    spans.forEach((day, list) -> copy.put(day, ordered(day, list)));
    spans = Map.copyOf(copy);
    counted = Set.copyOf(counted);
    if (counted.isEmpty()) {
      throw new IllegalArgumentException("At least one weekday must count as a working day");
    }
    for (var day : counted) {
      if (copy.getOrDefault(day, List.of()).isEmpty()) {
        throw new IllegalArgumentException(
            day + " counts as a working day but has no office hours");
      }
    }
  }

  /** Monday to Friday, 07:30–11:30 and 13:00–17:00. */
  public static OfficeHours usual() {
    var week = new EnumMap<DayOfWeek, List<OfficeSpan>>(DayOfWeek.class);
    MONDAY_TO_FRIDAY.forEach(day -> week.put(day, USUAL));
    return new OfficeHours(week, MONDAY_TO_FRIDAY);
  }

  /** The same hours with another day's spans; an empty list closes that day. */
  public OfficeHours with(DayOfWeek day, List<OfficeSpan> spansOfDay) {
    var week =
        new EnumMap<>(
            spans.isEmpty() ? new EnumMap<DayOfWeek, List<OfficeSpan>>(DayOfWeek.class) : spans);
    week.put(day, spansOfDay);
    return new OfficeHours(week, counted);
  }

  public OfficeHours counting(Set<DayOfWeek> days) {
    return new OfficeHours(spans, days);
  }

  /** The spans of a weekday, in order; empty when closed. */
  public List<OfficeSpan> on(DayOfWeek day) {
    return spans.getOrDefault(day, List.of());
  }

  public boolean counts(DayOfWeek day) {
    return counted.contains(day);
  }

  private static List<OfficeSpan> ordered(DayOfWeek day, List<OfficeSpan> list) {
    LocalTime last = LocalTime.MIN;
    for (var span : list) {
      if (span.opens().isBefore(last)) {
        throw new IllegalArgumentException(
            "Office spans of " + day + " must be in order and apart");
      }
      last = span.closes();
    }
    return List.copyOf(list);
  }
}
