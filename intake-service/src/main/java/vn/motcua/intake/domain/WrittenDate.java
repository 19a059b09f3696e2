package vn.motcua.intake.domain;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as people write it on a form: 14/05/1990, 05/1990, 1990, or 1990-05-14. */
final class WrittenDate {

  private static final Pattern VIETNAMESE =
      Pattern.compile("(?:(?:([0-9]{1,2})[/.-])?([0-9]{1,2})[/.-])?([0-9]{4})");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final int EARLIEST = 1850;
  private static final int LATEST = 2150;

  private WrittenDate() {}

  static boolean isReal(String text) {
    var iso = ISO.matcher(text);
    if (iso.matches()) {
      return isReal(iso.group(1), iso.group(2), iso.group(3));
    }
    var written = VIETNAMESE.matcher(text);
    return written.matches()
        && isReal(written.group(3), orFirst(written.group(2)), orFirst(written.group(1)));
  }

  private static String orFirst(@Nullable String part) {
    return part == null ? "1" : part;
  }

  private static boolean isReal(String year, String month, String day) {
    try {
      var within = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
      return within.getYear() >= EARLIEST
          && within.getYear() <= LATEST
          && within.isValidDay(Integer.parseInt(day));
    } catch (DateTimeException noSuchMonth) {
      return false;
    }
  }
}
