package vn.motcua.pades.prepare;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.motcua.pades.layer.CornerText;

/**
 * Liberation Serif, a metric twin of Times New Roman, for the text in the corner. FontBox reads its
 * tables when they are asked for, so one thread at a time.
 */
final class CornerFont {
  private static final String REGULAR = "/liberation/LiberationSerif-Regular.ttf";
  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");
  private static final CornerFont SERIF = read();

  private final TrueTypeFont font;
  private final CmapLookup glyphs;
  private final FontMeasures measures;

  private CornerFont(TrueTypeFont font) throws IOException {
    this.font = font;
    this.glyphs = font.getUnicodeCmapLookup();
    this.measures = FontMeasures.of(font);
  }

  static CornerFont liberationSerif() {
    return SERIF;
  }

  /** Whether there is a glyph for every letter. */
  synchronized boolean prints(CornerText text) {
    return text.alphabet().stream().allMatch(letter -> glyphs.getGlyphId(letter) != 0);
  }

  /** Points. */
  synchronized double width(String line) {
    double units = 0;
    for (char letter : line.toCharArray()) {
      units += advance(letter);
    }
    return units * CornerText.SIZE / 1000;
  }

  /**
   * The line broken at spaces so that each part is no wider than {@code widest}, if words allow.
   */
  List<String> wrapped(String line, double widest) {
    List<String> lines = new ArrayList<>();
    String current = "";
    for (String word : line.split(" +")) {
      String longer = current.isEmpty() ? word : current + " " + word;
      if (!current.isEmpty() && width(longer) > widest) {
        lines.add(current);
        current = word;
      } else {
        current = longer;
      }
    }
    lines.add(current);
    return lines;
  }

  /** Embeds the letters of the text; the number of the font object. */
  synchronized int embed(DocumentObjects objects, CornerText text) throws IOException {
    List<Character> alphabet = text.alphabet();
    Set<Integer> letters = new HashSet<>();
    List<Double> widths = new ArrayList<>();
    for (char letter : alphabet) {
      letters.add((int) letter);
      widths.add(advance(letter));
    }
    TTFSubsetter subset = new TTFSubsetter(font, TABLES);
    subset.addAll(letters);
    return new EmbeddedFont(alphabet, widths, measures)
        .addTo(objects, subset, numbersInSubset(subset, alphabet));
  }

  /** What glyph of the subset each letter is; the subset numbers them anew. */
  private List<Integer> numbersInSubset(TTFSubsetter subset, List<Character> alphabet)
      throws IOException {
    Map<Integer, Integer> inSubset = new HashMap<>();
    subset.getGIDMap().forEach((now, before) -> inSubset.put(before, now));
    return alphabet.stream().map(letter -> inSubset.get(glyphs.getGlyphId(letter))).toList();
  }

  private double advance(char letter) {
    try {
      return measures.thousandths(font.getAdvanceWidth(glyphs.getGlyphId(letter)));
    } catch (IOException impossible) {
      throw new IllegalStateException("a font in memory", impossible);
    }
  }

  private static CornerFont read() {
    try (InputStream file = CornerFont.class.getResourceAsStream(REGULAR)) {
      if (file == null) {
        throw new IllegalStateException("The font " + REGULAR + " is not on the class path");
      }
      return new CornerFont(new TTFParser().parse(new RandomAccessReadBuffer(file)));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
