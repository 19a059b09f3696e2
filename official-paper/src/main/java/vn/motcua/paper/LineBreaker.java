package vn.motcua.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.font.Letters;

/**
 * Breaks a text into lines: at spaces (never at no-break spaces) and line feeds; a word wider than
 * the line is broken anywhere.
 */
final class LineBreaker {
  private static final double ROUNDING = 1e-6;

  private final Letters letters;
  private final List<Line> lines = new ArrayList<>();

  private LineBreaker(Letters letters) {
    this.letters = letters;
  }

  /** Lines of the given measure; the first one is shorter by the indent. */
  static List<Line> lines(Letters letters, double measure, double indent) {
    var breaker = new LineBreaker(letters);
    breaker.breakAll(measure, indent);
    return breaker.lines;
  }

  /** As many lines as the measure asks for, but of about the same width: for centred text. */
  static List<Line> balanced(Letters letters, double measure) {
    var best = lines(letters, measure, 0);
    var narrow = measure / 2;
    var wide = measure;
    while (best.size() > 1 && wide - narrow > 2) {
      var middle = (narrow + wide) / 2;
      var attempt = lines(letters, middle, 0);
      if (attempt.size() > best.size()) {
        narrow = middle;
      } else {
        best = attempt;
        wide = middle;
      }
    }
    return best;
  }

  private void breakAll(double measure, double indent) {
    var from = 0;
    do {
      var room = lines.isEmpty() ? measure - indent : measure;
      from = breakOne(from, room);
    } while (from < letters.length());
  }

  /** Adds the line that starts there; answers where the next one starts. */
  private int breakOne(int from, double room) {
    var width = 0.0;
    var space = -1;
    for (var i = from; i < letters.length(); i++) {
      if (letters.codePoint(i) == '\n') {
        return add(from, i, true, i + 1);
      }
      if (letters.codePoint(i) == ' ') {
        space = i;
      }
      width += letters.advance(i);
      if (width > room + ROUNDING && letters.codePoint(i) != ' ') {
        return overfull(from, space, i);
      }
    }
    return add(from, letters.length(), true, letters.length());
  }

  private int overfull(int from, int space, int letter) {
    if (space > from) {
      return add(from, space, false, space + 1);
    }
    var cut = Math.max(letter, from + 1);
    while (cut > from + 1 && isMark(cut)) {
      cut--;
    }
    return add(from, cut, false, cut);
  }

  private int add(int from, int to, boolean last, int next) {
    var end = to;
    while (end > from && letters.codePoint(end - 1) == ' ') {
      end--;
    }
    var start = next;
    while (!last && start < letters.length() && letters.codePoint(start) == ' ') {
      start++;
    }
    lines.add(new Line(letters, from, end, last || start == letters.length()));
    return start;
  }

  private boolean isMark(int index) {
    return Character.getType(letters.codePoint(index)) == Character.NON_SPACING_MARK;
  }
}
