package vn.motcua.intake.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How dossier codes are written from a day on (NĐ 118/2025, art. 28; the exact form of TT 03/2025
 * is a setting): {@code {agency}-{yyMMdd}-{serial:04}}.
 */
public record CodeFormat(LocalDate from, String pattern) {

  private static final Pattern SERIAL = Pattern.compile("\\{serial:0([1-9])}");
  private static final Pattern PLACE = Pattern.compile("\\{[^}]*}");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

  public CodeFormat {
    if (!pattern.contains("{agency}")
        || !(pattern.contains("{yyMMdd}") || pattern.contains("{yyyyMMdd}"))
        || !SERIAL.matcher(pattern).find()) {
      throw new IllegalArgumentException(
          "A code format names {agency}, {yyMMdd} or {yyyyMMdd}, and {serial:0n}: " + pattern);
    }
    var literally = PLACE.matcher(pattern).replaceAll("");
    if (!literally.equals(typed(literally))) {
      throw new IllegalArgumentException("A code has capitals and no spaces: " + pattern);
    }
  }

  /** A code as it was given, from what somebody typed: spaces and small letters do not count. */
  public static String typed(String typed) {
    return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** The format in force on a day. */
  public static CodeFormat on(LocalDate day, List<CodeFormat> formats) {
    return formats.stream()
        .filter(format -> !day.isBefore(format.from()))
        .max(Comparator.comparing(CodeFormat::from))
        .orElseThrow(() -> new IllegalArgumentException("No code format is in force on " + day));
  }

  /** The code of a serial; a serial wider than the format is written in full. */
  public String code(String agency, LocalDate day, long serial) {
    var match = SERIAL.matcher(pattern);
    String width = match.find() ? match.group(1) : "4";
    return match
        .replaceFirst(String.format("%0" + width + "d", serial))
        .replace("{agency}", agency)
        .replace("{yyMMdd}", DateTimeFormatter.ofPattern("yyMMdd").format(day))
        .replace("{yyyyMMdd}", DateTimeFormatter.ofPattern("yyyyMMdd").format(day));
  }
}
