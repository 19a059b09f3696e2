package vn.motcua.pades.layer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import vn.motcua.pades.cos.Cos;

/**
 * The text in the corner of the first page (NĐ 30/2020/NĐ-CP, Annex I: Times New Roman, upright, 10
 * pt, black; the signing time by ISO 8601 in Vietnam's zone).
 *
 * <p>Letters are numbered from 1 in the order of the alphabet that the text and any time need: the
 * embedded font is made so, and the verifier draws the same bytes again from the field's /TU.
 *
 * @param lines those above the signing time
 */
public record CornerText(List<String> lines) {
  /** Name of the font among the appearance's resources. */
  public static final String FONT = "Mark";

  /** Points. */
  public static final double SIZE = 10;

  /** Points from one base line to the next. */
  public static final double LEADING = 11.5;

  private static final double FIRST_BASELINE = 9;
  private static final String LETTERS_OF_TIME = "0123456789-:T+";
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter ISO_8601 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  public CornerText {
    lines = List.copyOf(lines);
  }

  /** The text a prepared field announces; empty when it announces none. */
  public static Optional<CornerText> of(Cos.Dict field) {
    return field.get("TU").orElse(null) instanceof Cos.Text text
        ? Optional.of(new CornerText(List.of(words(text).split("\n", -1))))
        : Optional.empty();
  }

  /** The value of the field's /TU. */
  public Cos.Text announcement() {
    return text(String.join("\n", lines));
  }

  /** The letters in the order of their numbers, the first having 1. */
  public List<Character> alphabet() {
    TreeSet<Character> letters = new TreeSet<>();
    lines.forEach(line -> addAll(letters, line));
    addAll(letters, LETTERS_OF_TIME);
    return List.copyOf(letters);
  }

  /** How many lines are drawn, the signing time among them. */
  public int height() {
    return lines.size() + 1;
  }

  /** The signing time as it is printed. */
  public static String time(Instant at) {
    return ISO_8601.format(at.atOffset(VIETNAM));
  }

  /** The content of the appearance, for a box that is {@code height} points high. */
  byte[] drawing(double height, Instant at) {
    List<Character> alphabet = alphabet();
    StringBuilder content =
        new StringBuilder("q BT 0 g /" + FONT + " 10 Tf 11.5 TL 0 ")
            .append(Cos.decimal(height - FIRST_BASELINE).literal())
            .append(" Td");
    List<String> all = new ArrayList<>(lines);
    all.add(time(at));
    for (int i = 0; i < all.size(); i++) {
      content.append(i == 0 ? " <" : " T* <").append(codes(all.get(i), alphabet)).append("> Tj");
    }
    return content.append(" ET Q").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** A text string of PDF: UTF-16 with its mark. */
  public static Cos.Text text(String words) {
    byte[] encoded = ("\uFEFF" + words).getBytes(StandardCharsets.UTF_16BE);
    return new Cos.Text(new String(encoded, StandardCharsets.ISO_8859_1));
  }

  private static String words(Cos.Text text) {
    byte[] encoded = text.latin1().getBytes(StandardCharsets.ISO_8859_1);
    String words = new String(encoded, StandardCharsets.UTF_16BE);
    return words.startsWith("\uFEFF") ? words.substring(1) : words;
  }

  private static String codes(String line, List<Character> alphabet) {
    StringBuilder codes = new StringBuilder(4 * line.length());
    for (char letter : line.toCharArray()) {
      codes.append(
          HexFormat.of().withUpperCase().toHexDigits((char) (1 + alphabet.indexOf(letter))));
    }
    return codes.toString();
  }

  private static void addAll(TreeSet<Character> letters, String text) {
    for (char letter : text.toCharArray()) {
      letters.add(letter);
    }
  }
}
