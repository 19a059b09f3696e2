package vn.motcua.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.paper.font.Face;
import vn.motcua.paper.font.Letters;

/** Turns text into letters of the typeface and remembers what it has no letter for. */
final class TypeCase {
  private static final Pattern NUMBER_AFTER_WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])((?iu:điều|khoản|điểm|ngày|tháng|năm|mục|chương|số)) (?=\\p{Nd})");
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\u0085\u2028\u2029\u000b\f]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\ufe00-\ufe0f]|[\\p{Cc}&&[^\n]]");
  private static final char BOX = '\u25a1';

  private final Set<Integer> unprintable = new LinkedHashSet<>();

  /** Letters of the given size; line feeds stay as letters without width. */
  Letters set(RichText text, double size) {
    var parts = new ArrayList<Letters>();
    for (var run : text.runs()) {
      var face = Face.of(run.bold(), run.italic());
      parts.add(new Letters(printable(run.text(), face), face, size));
    }
    return Letters.joined(parts, size);
  }

  List<Integer> unprintable() {
    return List.copyOf(unprintable);
  }

  /** Composed (NFC), without control and formatting characters, every line end a line feed. */
  static String clean(String text) {
    var lines = LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ');
    var visible = INVISIBLE.matcher(lines).replaceAll("");
    return Normalizer.normalize(visible, Normalizer.Form.NFC);
  }

  private int[] printable(String text, Face face) {
    var bound = NUMBER_AFTER_WORD.matcher(clean(text)).replaceAll("$1\u00a0");
    return bound.codePoints().map(letter -> printable(letter, face)).toArray();
  }

  private int printable(int letter, Face face) {
    if (letter == '\n' || face.file().has(letter)) {
      return letter;
    }
    unprintable.add(letter);
    return face.file().has(BOX) ? BOX : '?';
  }
}
