package vn.motcua.signing.domain;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads values as people and forms write them. */
public final class MergeText {
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(\\.[0-9]{3}){1,4}");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern LOCAL = Pattern.compile("([0-9]{2})/([0-9]{2})/([0-9]{4})");

  private MergeText() {}

  /** Composed (NFC), one kind of line end, no white space around. */
  public static String clean(String value) {
    var lines = value.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines, Normalizer.Form.NFC).strip();
  }

  /** {@code 2026-01-05} or {@code 05/01/2026}; empty when it is no day of the calendar. */
  public static Optional<LocalDate> day(String value) {
    var iso = ISO.matcher(value);
    var local = LOCAL.matcher(value);
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    return local.matches() ? day(local.group(3), local.group(2), local.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whole đồng, with or without points between thousands. */
  public static OptionalLong money(String value) {
    return MONEY.matcher(value).matches()
        ? OptionalLong.of(Long.parseLong(value.replace(".", "")))
        : OptionalLong.empty();
  }
}
