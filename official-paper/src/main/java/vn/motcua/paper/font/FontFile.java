package vn.motcua.paper.font;

/** One TrueType file in memory: letters, widths, outlines. Immutable, safe from any thread. */
public final class FontFile {
  private static final int NO_GLYPH = 0;

  private final String name;
  private final SfntReader reader;
  private final char[] glyphs = new char[0x10000];
  private final int[] advances;
  private final int[] outlines;
  private final double unitsPerEm;
  private final HouseLetters house;

  FontFile(String name, byte[] bytes) {
    this.name = name;
    this.reader = new SfntReader(bytes);
    this.unitsPerEm = reader.unsigned("head", 18);
    var count = reader.unsigned("maxp", 4);
    this.advances = readAdvances(count);
    this.outlines = readOutlines(count);
    readLetters();
    this.house = new HouseLetters(this);
  }

  HouseLetters house() {
    return house;
  }

  /** The PostScript name. */
  public String name() {
    return name;
  }

  /** Whether there is a glyph for this letter. */
  public boolean has(int codePoint) {
    return glyph(codePoint) != NO_GLYPH;
  }

  /** Advance width in thousandths of the size. */
  public double advance(int codePoint) {
    return thousandths(advances[glyph(codePoint)]);
  }

  /** Height of the tallest letter over the base line, in thousandths. */
  public double ascent() {
    return thousandths(reader.signed("hhea", 4));
  }

  /** Depth under the base line, in thousandths, negative. */
  public double descent() {
    return thousandths(reader.signed("hhea", 6));
  }

  /** Distance of base lines set solid ("single"), in thousandths. */
  public double lineHeight() {
    return ascent() - descent() + thousandths(reader.signed("hhea", 8));
  }

  /** Height of a capital letter, in thousandths. */
  public double capHeight() {
    return thousandths(reader.signed("OS/2", 88));
  }

  /** Slant in degrees, negative when leaning right. */
  public double italicAngle() {
    return reader.integer("post", 4) / 65536.0;
  }

  /** Bounding box of all glyphs, in thousandths: left, bottom, right, top. */
  public double[] boundingBox() {
    var box = new double[4];
    for (var i = 0; i < 4; i++) {
      box[i] = thousandths(reader.signed("head", 36 + 2 * i));
    }
    return box;
  }

  int glyph(int codePoint) {
    return codePoint < glyphs.length ? glyphs[codePoint] : NO_GLYPH;
  }

  double thousandths(int units) {
    return units * 1000 / unitsPerEm;
  }

  int advanceUnits(int glyph) {
    return advances[glyph];
  }

  int leftSideBearing(int glyph) {
    var measured = reader.unsigned("hhea", 34);
    return glyph < measured
        ? reader.signed("hmtx", 4 * glyph + 2)
        : reader.signed("hmtx", 4 * measured + 2 * (glyph - measured));
  }

  byte[] outline(int glyph) {
    return reader.slice("glyf", outlines[glyph], outlines[glyph + 1] - outlines[glyph]);
  }

  byte[] table(String table) {
    return reader.table(table);
  }

  private int[] readAdvances(int count) {
    var measured = reader.unsigned("hhea", 34);
    var widths = new int[count];
    for (var glyph = 0; glyph < count; glyph++) {
      widths[glyph] = reader.unsigned("hmtx", 4 * Math.min(glyph, measured - 1));
    }
    return widths;
  }

  private int[] readOutlines(int count) {
    var wide = reader.unsigned("head", 50) == 1;
    var starts = new int[count + 1];
    for (var glyph = 0; glyph <= count; glyph++) {
      starts[glyph] =
          wide ? reader.integer("loca", 4 * glyph) : 2 * reader.unsigned("loca", 2 * glyph);
    }
    return starts;
  }

  private void readLetters() {
    var tables = reader.unsigned("cmap", 2);
    for (var i = 0; i < tables; i++) {
      var start = reader.integer("cmap", 8 + 8 * i);
      if (reader.unsigned("cmap", 4 + 8 * i) == 3 && reader.unsigned("cmap", start) == 4) {
        readSegments(start);
        return;
      }
    }
    throw new IllegalArgumentException("The font " + name + " has no Unicode table of format 4");
  }

  private void readSegments(int start) {
    var doubled = reader.unsigned("cmap", start + 6);
    for (var i = 0; i < doubled; i += 2) {
      var last = reader.unsigned("cmap", start + 14 + i);
      var first = reader.unsigned("cmap", start + 16 + doubled + i);
      for (var letter = first; letter <= last && letter < 0xffff; letter++) {
        glyphs[letter] = segmentGlyph(start + 16 + 2 * doubled + i, doubled, first, letter);
      }
    }
  }

  private char segmentGlyph(int delta, int doubled, int first, int letter) {
    var shift = reader.unsigned("cmap", delta);
    var range = reader.unsigned("cmap", delta + doubled);
    if (range == 0) {
      return (char) (letter + shift);
    }
    var glyph = reader.unsigned("cmap", delta + doubled + range + 2 * (letter - first));
    return (char) (glyph == 0 ? 0 : glyph + shift);
  }
}
