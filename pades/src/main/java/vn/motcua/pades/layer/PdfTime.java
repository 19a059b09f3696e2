package vn.motcua.pades.layer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A date as our files write it (ISO 32000-1, 7.9.4): whole seconds, always in Vietnam's zone. */
final class PdfTime {
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final String ZONE = "+07'00'";
  private static final int DIGITS_END = 16;

  private PdfTime() {}

  static String of(Instant at) {
    OffsetDateTime there = at.atOffset(VIETNAM);
    StringBuilder text = new StringBuilder(DIGITS_END + ZONE.length()).append("D:");
    append(text, there.getYear(), 4);
    append(text, there.getMonthValue(), 2);
    append(text, there.getDayOfMonth(), 2);
    append(text, there.getHour(), 2);
    append(text, there.getMinute(), 2);
    append(text, there.getSecond(), 2);
    return text.append(ZONE).toString();
  }

  /** The instant of a text that {@link #of} made; empty for any other. */
  static Optional<Instant> read(String text) {
    if (!isTime(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(text, 2, 6),
                  number(text, 6, 8),
                  number(text, 8, 10),
                  number(text, 10, 12),
                  number(text, 12, 14),
                  number(text, 14, DIGITS_END))
              .toInstant(VIETNAM));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static boolean isTime(String text) {
    if (text.length() != DIGITS_END + ZONE.length()
        || !text.startsWith("D:")
        || !text.endsWith(ZONE)) {
      return false;
    }
    for (int i = 2; i < DIGITS_END; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  private static void append(StringBuilder text, int number, int digits) {
    String plain = Integer.toString(number);
    text.repeat('0', Math.max(0, digits - plain.length())).append(plain);
  }
}
