package vn.motcua.paper.font;

import java.util.List;

/**
 * What nearly every paper is written with: ASCII, the Vietnamese alphabet (TCVN 6909:2001) and the
 * marks of print. Embedded whole, it is made and compressed once for each face.
 */
final class HouseLetters {
  private static final String LETTERS =
      "\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư–—‘’“”…•·§°²³×½₫□";

  private final List<Integer> letters;
  private final char[] numbers = new char[0x2600];

  HouseLetters(FontFile file) {
    var text = new StringBuilder(300);
    range(text, 0x20, 0x7e);
    text.append(LETTERS);
    range(text, 0x1ea0, 0x1ef9);
    this.letters = text.codePoints().filter(file::has).boxed().toList();
    for (var i = 0; i < letters.size(); i++) {
      numbers[letters.get(i)] = (char) (i + 1);
    }
  }

  private static void range(StringBuilder text, int first, int last) {
    for (var letter = first; letter <= last; letter++) {
      text.append((char) letter);
    }
  }

  List<Integer> letters() {
    return letters;
  }

  /** From 1; 0 for a letter that is not of the house. */
  int number(int codePoint) {
    return codePoint < numbers.length ? numbers[codePoint] : 0;
  }
}
