package vn.motcua.signing.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The symbol (ký hiệu) of a document: type and agency, or agency and drafting unit where the type
 * has no abbreviation (NĐ 30/2020, Phụ lục I, II.3).
 *
 * @param unit empty where the type has an abbreviation
 */
public record DocumentSymbol(DocumentType type, String agency, String unit) {
  /** CodeNotation of Phụ lục VI. */
  public static final int LONGEST = 30;

  private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{Nd}]{0,14}");
  private static final Pattern NUMBER = Pattern.compile("0[1-9]|[1-9][0-9]{1,5}");
  private static final Pattern WITH_YEAR = Pattern.compile("[0-9]{1,6}/(19|20)[0-9]{2}/.+");

  public DocumentSymbol {
    require(agency);
    if (type.abbreviation().isEmpty()) {
      require(unit);
    }
    if (written(type, agency, unit).length() > LONGEST) {
      throw new IllegalArgumentException("a symbol has at most 30 characters: " + agency);
    }
  }

  /** The unit counts only where the type has no abbreviation. */
  public static DocumentSymbol of(DocumentType type, String agency, String unit) {
    return new DocumentSymbol(type, agency, type.abbreviation().isEmpty() ? unit : "");
  }

  /** E.g. {@code QĐ-UBND} or {@code UBND-VHXH}. */
  public String text() {
    return written(type, agency, unit);
  }

  /** Reads number and symbol as printed, e.g. {@code 05/QĐ-UBND}; spaces around are no fault. */
  public static Reading read(String notation) {
    var text = Normalizer.normalize(notation, Normalizer.Form.NFC).strip();
    var slash = text.indexOf('/');
    if (WITH_YEAR.matcher(text).matches()) {
      return new Unreadable(Fault.HAS_YEAR);
    }
    if (slash < 0) {
      return new Unreadable(Fault.NO_SLASH);
    }
    if (!NUMBER.matcher(text.substring(0, slash)).matches()) {
      return new Unreadable(Fault.NUMBER);
    }
    return read(Integer.parseInt(text.substring(0, slash)), text.substring(slash + 1));
  }

  private static Reading read(int number, String symbol) {
    var groups = symbol.split("-", -1);
    if (symbol.length() > LONGEST) {
      return new Unreadable(Fault.TOO_LONG);
    }
    if (groups.length != 2) {
      return new Unreadable(Fault.GROUPS);
    }
    var type = DocumentType.abbreviated(groups[0]);
    if (type.isEmpty() && isMisspelt(groups[0])) {
      return new Unreadable(Fault.TYPE_MISSPELT);
    }
    if (!isAbbreviation(groups[1]) || type.isEmpty() && !isAbbreviation(groups[0])) {
      return new Unreadable(Fault.ABBREVIATION);
    }
    return new Read(
        number,
        type.map(named -> new DocumentSymbol(named, groups[1], ""))
            .orElseGet(() -> new DocumentSymbol(DocumentType.CV, groups[0], groups[1])));
  }

  private static boolean isMisspelt(String group) {
    for (var type : DocumentType.values()) {
      if (type.abbreviation().equalsIgnoreCase(group)) {
        return true;
      }
    }
    return false;
  }

  private static String written(DocumentType type, String agency, String unit) {
    return type.abbreviation().isEmpty() ? agency + "-" + unit : type.abbreviation() + "-" + agency;
  }

  private static void require(String abbreviation) {
    if (!isAbbreviation(abbreviation)) {
      throw new IllegalArgumentException("no abbreviation of an agency or unit: " + abbreviation);
    }
  }

  private static boolean isAbbreviation(String text) {
    return ABBREVIATION.matcher(text).matches();
  }

  /** What a printed notation says, or why it says nothing. */
  public sealed interface Reading {}

  public record Read(int number, DocumentSymbol symbol) implements Reading {}

  public record Unreadable(Fault fault) implements Reading {}

  /** What is wrong with a notation. */
  public enum Fault {
    NO_SLASH,
    NUMBER,
    HAS_YEAR,
    GROUPS,
    TYPE_MISSPELT,
    ABBREVIATION,
    TOO_LONG
  }
}
