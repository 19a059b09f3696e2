package vn.motcua.paper;

import vn.motcua.paper.font.Letters;
import vn.motcua.paper.pdf.SetLine;

/** The letters from–to of a text that fit on one line; the last line of a paragraph says so. */
record Line(Letters letters, int from, int to, boolean last) {

  double width() {
    return letters.width(from, to);
  }

  boolean isEmpty() {
    return from == to;
  }

  SetLine set() {
    return new SetLine(letters, from, to, 0);
  }

  /** Widened to the measure, unless it is a last line or would gape. */
  SetLine justified(double measure) {
    var spaces = spaces();
    var stretch = last || spaces == 0 ? 0 : (measure - width()) / spaces;
    return new SetLine(letters, from, to, stretch > letters.size() ? 0 : Math.max(0, stretch));
  }

  private int spaces() {
    var spaces = 0;
    for (var i = from; i < to; i++) {
      spaces += letters.isSpace(i) ? 1 : 0;
    }
    return spaces;
  }
}
