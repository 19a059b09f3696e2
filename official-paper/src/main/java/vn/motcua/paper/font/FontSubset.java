package vn.motcua.paper.font;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The letters of one face a paper uses, numbered in order of first use; one per paper, one thread.
 */
public final class FontSubset {
  private final FontFile file;
  private final char[] numbers = new char[0x10000];
  private final List<Integer> letters = new ArrayList<>();

  public FontSubset(FontFile file) {
    this.file = file;
  }

  public FontFile file() {
    return file;
  }

  /** The number a letter has in this subset, from 1. */
  public int number(int codePoint) {
    var known = numbers[codePoint];
    if (known != 0) {
      return known;
    }
    letters.add(codePoint);
    numbers[codePoint] = (char) letters.size();
    return letters.size();
  }

  /** The letters in the order of their numbers. */
  public List<Integer> letters() {
    return List.copyOf(letters);
  }

  /** The letters as bytes: with them glyph numbers mean text. */
  public byte[] text() {
    var text = new StringBuilder();
    letters.forEach(text::appendCodePoint);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A TrueType file with the glyphs of this subset only; glyph n is the letter with number n. */
  public byte[] program() {
    var glyphs = new ArrayList<Integer>();
    glyphs.add(0);
    letters.forEach(letter -> glyphs.add(file.glyph(letter)));
    var glyf = new ByteArrayOutputStream();
    var starts = new ArrayList<Integer>();
    for (var i = 0; i < glyphs.size(); i++) {
      starts.add(glyf.size());
      glyf.writeBytes(Outline.of(file.outline(glyphs.get(i))).renumbered(glyphs).padded());
    }
    starts.add(glyf.size());
    return new SfntWriter(file, glyphs).write(glyf.toByteArray(), starts);
  }
}
