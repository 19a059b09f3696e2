package vn.motcua.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The calendars of Vietnam and of single agencies, read from files.
 *
 * <p>Shipped: one file per year beside this class ({@code vietnam/2026.txt}). A directory may
 * replace or add years ({@code 2028.txt}) and hold what is particular to an agency ({@code
 * agencies/H26.107.txt}: hours, closures, rules).
 */
public final class WorkingCalendars {

  private static final int FIRST_SHIPPED_YEAR = 2018;

  private final Map<Integer, CalendarYear> years;
  private final Map<String, WorkingCalendar> agencies;
  private final WorkingCalendar national;

  private WorkingCalendars(
      Map<Integer, CalendarYear> years, Map<String, CalendarText> agencyTexts) {
    this.years = years;
    this.national =
        new WorkingCalendar(OfficeHours.usual(), CountingRules.usual(), years.values(), List.of());
    this.agencies = new HashMap<>();
    agencyTexts.forEach((agency, text) -> agencies.put(agency, calendar(text)));
  }

  /** The shipped years with the usual office hours. */
  public static WorkingCalendars shipped() {
    return new WorkingCalendars(shippedYears(), Map.of());
  }

  /** The shipped years, replaced and completed by the files of {@code directory}. */
  public static WorkingCalendars from(Path directory) {
    var years = shippedYears();
    for (var file : textFiles(directory)) {
      var year = CalendarText.read(file.toString(), lines(file)).year();
      years.put(year.year(), year);
    }
    var agencies = new HashMap<String, CalendarText>();
    for (var file : textFiles(directory.resolve("agencies"))) {
      agencies.put(withoutEnding(file), CalendarText.read(file.toString(), lines(file)));
    }
    return new WorkingCalendars(years, agencies);
  }

  /** The calendar of an agency; the national one where nothing particular is known of it. */
  public WorkingCalendar of(String agency) {
    return agencies.getOrDefault(agency, national);
  }

  public WorkingCalendar national() {
    return national;
  }

  public Collection<CalendarYear> years() {
    return List.copyOf(years.values());
  }

  private WorkingCalendar calendar(CalendarText text) {
    return new WorkingCalendar(text.hours(), text.rules(), years.values(), text.days());
  }

  private static TreeMap<Integer, CalendarYear> shippedYears() {
    var years = new TreeMap<Integer, CalendarYear>();
    for (var year = FIRST_SHIPPED_YEAR; ; year++) {
      var name = "vietnam/" + year + ".txt";
      try (var stream = WorkingCalendars.class.getResourceAsStream(name)) {
        if (stream == null) {
          return years;
        }
        var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        years.put(year, CalendarText.read(name, text.lines().toList()).year());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static List<Path> textFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String withoutEnding(Path file) {
    var name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".txt".length());
  }
}
