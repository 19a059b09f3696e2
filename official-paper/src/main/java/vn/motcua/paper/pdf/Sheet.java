package vn.motcua.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.paper.font.Letters;

/** One page being drawn; points, origin in the lower left corner. Black ink only. */
public final class Sheet {
  private final int index;
  private final double width;
  private final double height;
  private final Ink ink = new Ink();
  private final Fonts fonts;
  private final List<Tag> marked = new ArrayList<>();
  private @Nullable Tag open;
  private boolean repeating;

  public Sheet(int index, double width, double height, Fonts fonts) {
    this.index = index;
    this.width = width;
    this.height = height;
    this.fonts = fonts;
  }

  /** Counted from 0. */
  public int index() {
    return index;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }

  /** Text that belongs to this node of the structure. */
  public void text(Tag tag, SetLine line, double x, double baseline) {
    if (repeating) {
      write(line, x, baseline);
      return;
    }
    enter(tag);
    write(line, x, baseline);
  }

  /** Text that is no content, such as a page number. */
  public void furniture(SetLine line, double x, double baseline) {
    repeated(() -> write(line, x, baseline));
  }

  /** What is drawn meanwhile repeats content of an earlier page: a screen reader skips it. */
  public void repeated(Runnable drawing) {
    leave();
    ink.put("/Artifact <</Type/Pagination>> BDC\n");
    repeating = true;
    drawing.run();
    repeating = false;
    ink.put("EMC\n");
  }

  /** A straight line. */
  public void rule(double x1, double y1, double x2, double y2, double thickness) {
    var nested = repeating;
    if (!nested) {
      leave();
      ink.put("/Artifact BMC\n");
    }
    ink.number(thickness).put("w ").number(x1).number(y1).put("m ");
    ink.number(x2).number(y2).put("l S\n");
    if (!nested) {
      ink.put("EMC\n");
    }
  }

  /** Black rectangles, each {x, y, width, height}, that make up one picture. */
  public void blocks(Tag tag, List<double[]> rectangles) {
    enter(tag);
    for (var rectangle : rectangles) {
      for (var value : rectangle) {
        ink.number(value);
      }
      ink.put("re\n");
    }
    ink.put("f\n");
  }

  List<Tag> marked() {
    return marked;
  }

  byte[] finished() {
    leave();
    return ink.bytes();
  }

  private void enter(Tag tag) {
    if (tag.equals(open)) {
      return;
    }
    leave();
    tag.marks().add(new Tag.Mark(index, marked.size()));
    ink.put("/" + tag.role().type() + " <</MCID " + marked.size() + ">> BDC\n");
    marked.add(tag);
    open = tag;
  }

  private void leave() {
    if (open != null) {
      ink.put("EMC\n");
      open = null;
    }
  }

  private void write(SetLine line, double x, double baseline) {
    var letters = line.letters();
    ink.put("BT 1 0 0 1 ").number(x).number(baseline).put("Tm\n");
    var from = line.from();
    while (from < line.to()) {
      var to = endOfFace(letters, from, line.to());
      writeFace(line, from, to);
      from = to;
    }
    ink.put("ET\n");
  }

  private static int endOfFace(Letters letters, int from, int limit) {
    var to = from;
    while (to < limit && letters.face(to) == letters.face(from)) {
      to++;
    }
    return to;
  }

  private void writeFace(SetLine line, int from, int to) {
    var letters = line.letters();
    var face = letters.face(from);
    var subset = fonts.subset(face);
    ink.put("/" + Fonts.resourceName(face) + " ").number(letters.size()).put("Tf [<");
    for (var i = from; i < to; i++) {
      ink.glyph(subset.number(letters.codePoint(i)));
      if (line.stretch() != 0 && letters.isSpace(i)) {
        ink.put(">").number(-line.stretch() * 1000 / letters.size()).put("<");
      }
    }
    ink.put(">] TJ\n");
  }
}
