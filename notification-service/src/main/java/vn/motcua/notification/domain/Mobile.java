package vn.motcua.notification.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mobile number in international form without the plus sign.
 *
 * @param digits for example {@code 84912345678}
 */
public record Mobile(String digits) implements Address {

  private static final Pattern NATIONAL = Pattern.compile("0([35789]\\d{8})");
  private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9]\\d{7,14})");
  private static final Pattern BARE = Pattern.compile("84[35789]\\d{8}");

  public Mobile {
    if (!digits.matches("[1-9]\\d{7,14}")) {
      throw new IllegalArgumentException("Not a mobile number");
    }
  }

  /** Reads what a person wrote, with blanks, dots and hyphens; empty when it is no number. */
  public static Optional<Mobile> parse(String written) {
    var compact = written.replaceAll("[\\s.\\-()]", "");
    var national = NATIONAL.matcher(compact);
    if (national.matches()) {
      return Optional.of(new Mobile("84" + national.group(1)));
    }
    var international = INTERNATIONAL.matcher(compact);
    if (international.matches()) {
      return Optional.of(new Mobile(international.group(1)));
    }
    return BARE.matcher(compact).matches() ? Optional.of(new Mobile(compact)) : Optional.empty();
  }

  @Override
  public String masked() {
    return "*".repeat(digits.length() - 2) + digits.substring(digits.length() - 2);
  }

  @Override
  public String toString() {
    return masked();
  }
}
