package vn.motcua.intake.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cleans what people typed (NFC, single spaces) and gathers every fault, so that all of them are
 * told at once.
 */
public final class FieldChecks {

  public static final int NAME_LIMIT = 100;
  public static final int LINE_LIMIT = 250;
  public static final int TEXT_LIMIT = 2_000;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern MOBILE =
      Pattern.compile("(?:0|\\+?84)((?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7})");
  private static final Pattern PHONE_PUNCTUATION = Pattern.compile("[ .\\-()]");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
  private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{12}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

  private final List<FieldError> errors = new ArrayList<>();

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public void add(String field, FieldFault fault) {
    errors.add(new FieldError(field, fault));
  }

  /** A person's name: letters of the Latin script, at most {@value #NAME_LIMIT} characters. */
  public String name(String field, @Nullable String typed) {
    String name = required(field, typed, NAME_LIMIT);
    if (!name.isEmpty() && !name.codePoints().allMatch(FieldChecks::nameCharacter)) {
      add(field, FieldFault.NOT_A_NAME);
    }
    return name;
  }

  /** One line of text that must be there. */
  public String line(String field, @Nullable String typed) {
    return plain(field, required(field, typed, LINE_LIMIT));
  }

  /** A text of several sentences that must be there. */
  public String text(String field, @Nullable String typed) {
    return plain(field, required(field, typed, TEXT_LIMIT));
  }

  /** A text that may be missing; then it is empty. */
  public String optionalText(String field, @Nullable String typed) {
    return plain(field, limited(field, clean(typed), TEXT_LIMIT));
  }

  /** A Vietnamese mobile number, returned as +84…; null when none was given. */
  public @Nullable String mobile(String field, @Nullable String typed) {
    String digits = PHONE_PUNCTUATION.matcher(clean(typed)).replaceAll("");
    if (digits.isEmpty()) {
      return null;
    }
    var match = MOBILE.matcher(digits);
    if (!match.matches()) {
      add(field, FieldFault.NOT_A_MOBILE_NUMBER);
      return null;
    }
    return "+84" + match.group(1);
  }

  /** An e-mail address; null when none was given. */
  public @Nullable String email(String field, @Nullable String typed) {
    String address = clean(typed);
    if (address.isEmpty()) {
      return null;
    }
    boolean short64 = address.indexOf('@') <= 64 && address.length() <= 254;
    if (!short64 || !EMAIL.matcher(address).matches()) {
      add(field, FieldFault.NOT_AN_EMAIL);
      return null;
    }
    return address;
  }

  /** The personal identification number of twelve digits (Luật Căn cước 2023, art. 12). */
  public String identityNumber(String field, @Nullable String typed) {
    String number = clean(typed).replace(" ", "");
    if (number.isEmpty()) {
      add(field, FieldFault.REQUIRED);
    } else if (!IDENTITY_NUMBER.matcher(number).matches()) {
      add(field, FieldFault.NOT_AN_IDENTITY_NUMBER);
    }
    return number;
  }

  /** A date of birth that is not in the future and not older than 150 years. */
  public @Nullable LocalDate dateOfBirth(String field, @Nullable LocalDate date, LocalDate today) {
    if (date != null && (date.isAfter(today) || date.isBefore(today.minusYears(150)))) {
      add(field, FieldFault.NOT_A_DATE_OF_BIRTH);
    }
    return date;
  }

  /** A day, or as old papers have it a month or a year alone; empty = none was given. */
  public void date(String field, String text) {
    if (!text.isEmpty() && !WrittenDate.isReal(text)) {
      add(field, FieldFault.NOT_A_DATE);
    }
  }

  /** The key of one field of the electronic form. */
  public String key(String field, String typed) {
    if (!KEY.matcher(typed).matches()) {
      add(field, FieldFault.NOT_A_KEY);
    }
    return typed;
  }

  /** A text within a limit that the procedure sets; 0 = none. */
  public void within(String field, String text, int limit) {
    if (limit > 0) {
      limited(field, text, limit);
    }
  }

  static String clean(@Nullable String typed) {
    if (typed == null) {
      return "";
    }
    return SPACES.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private String required(String field, @Nullable String typed, int limit) {
    String text = clean(typed);
    if (text.isEmpty()) {
      add(field, FieldFault.REQUIRED);
    }
    return limited(field, text, limit);
  }

  private String limited(String field, String text, int limit) {
    if (text.length() > limit) {
      errors.add(new FieldError(field, FieldFault.TOO_LONG, limit));
    }
    return text;
  }

  private String plain(String field, String text) {
    if (!text.codePoints().allMatch(FieldChecks::textCharacter)) {
      add(field, FieldFault.FORBIDDEN_CHARACTER);
    }
    return text;
  }

  private static boolean nameCharacter(int c) {
    return Character.isLetter(c) && latin(c) || " '’.-".indexOf(c) >= 0;
  }

  private static boolean textCharacter(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          c == '°' || c == '^' || c == '`';
      default -> !Character.isLetter(c) || latin(c);
    };
  }

  private static boolean latin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
