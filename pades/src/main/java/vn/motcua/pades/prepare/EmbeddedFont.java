package vn.motcua.pades.prepare;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFSubsetter;
import vn.motcua.pades.cos.Cos;

/**
 * A subset as the dictionaries of ISO 32000-1, 9.7: letter n of the alphabet is character n, with
 * its width, its glyph and, for PDF/A-2u, its Unicode value.
 */
record EmbeddedFont(List<Character> alphabet, List<Double> widths, FontMeasures measures) {
  private static final int SYMBOLIC_SERIF = 4 | 2;
  private static final Cos IDENTITY =
      Cos.Dict.of(
          "Registry", new Cos.Text("Adobe"),
          "Ordering", new Cos.Text("Identity"),
          "Supplement", Cos.num(0));

  /** Adds all its objects; the number of the font. */
  int addTo(DocumentObjects objects, TTFSubsetter subset, List<Integer> glyphs) throws IOException {
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    subset.writeToStream(program);
    int file =
        stream(objects, program.toByteArray(), Cos.Dict.of("Length1", Cos.num(program.size())));
    int descriptor = objects.add(descriptor(file));
    int map = stream(objects, glyphNumbers(glyphs), Cos.Dict.of());
    int descendant = objects.add(descendant(descriptor, map));
    int unicode = stream(objects, unicode(), Cos.Dict.of());
    return objects.add(
        typed("Font", "Type0")
            .with("BaseFont", Cos.name(name()))
            .with("Encoding", Cos.name("Identity-H"))
            .with("DescendantFonts", Cos.Arr.of(Cos.ref(descendant)))
            .with("ToUnicode", Cos.ref(unicode)));
  }

  private Cos.Dict descriptor(int file) {
    return Cos.Dict.of(
        "Type", Cos.name("FontDescriptor"),
        "FontName", Cos.name(name()),
        "Flags", Cos.num(SYMBOLIC_SERIF),
        "FontBBox", measures.box(),
        "ItalicAngle", Cos.num(0),
        "Ascent", Cos.decimal(measures.ascent()),
        "Descent", Cos.decimal(measures.descent()),
        "CapHeight", Cos.decimal(measures.capHeight()),
        "StemV", Cos.num(80),
        "FontFile2", Cos.ref(file));
  }

  private Cos.Dict descendant(int descriptor, int glyphMap) {
    Cos.Arr all = Cos.numbers(widths.stream().mapToDouble(Double::doubleValue).toArray());
    return typed("Font", "CIDFontType2")
        .with("BaseFont", Cos.name(name()))
        .with("CIDSystemInfo", IDENTITY)
        .with("FontDescriptor", Cos.ref(descriptor))
        .with("W", Cos.Arr.of(Cos.num(1), all))
        .with("CIDToGIDMap", Cos.ref(glyphMap));
  }

  private static byte[] glyphNumbers(List<Integer> glyphs) {
    byte[] map = new byte[2 + 2 * glyphs.size()];
    for (int i = 0; i < glyphs.size(); i++) {
      map[2 * i + 2] = (byte) (glyphs.get(i) >> 8);
      map[2 * i + 3] = (byte) (int) glyphs.get(i);
    }
    return map;
  }

  /** Maps characters back to letters (ISO 19005-2, 6.2.11.7). */
  private byte[] unicode() {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int from = 0; from < alphabet.size(); from += 100) {
      int to = Math.min(alphabet.size(), from + 100);
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append("<%04X> <%04X>\n".formatted(i + 1, (int) alphabet.get(i)));
      }
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Six capitals made of the alphabet, so that equal subsets have equal names. */
  private String name() {
    StringBuilder tag = new StringBuilder(6);
    long rest = Integer.toUnsignedLong(new ArrayList<>(alphabet).hashCode());
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag + "+" + measures.name();
  }

  private static Cos.Dict typed(String type, String subtype) {
    return Cos.Dict.of("Type", Cos.name(type), "Subtype", Cos.name(subtype));
  }

  private static int stream(DocumentObjects objects, byte[] plain, Cos.Dict dictionary) {
    byte[] packed = deflated(plain);
    return objects.addStream(
        dictionary.with("Filter", Cos.name("FlateDecode")).with("Length", Cos.num(packed.length)),
        packed);
  }

  private static byte[] deflated(byte[] plain) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
      deflater.setInput(plain);
      deflater.finish();
      byte[] room = new byte[plain.length + plain.length / 1000 + 64];
      return java.util.Arrays.copyOf(room, deflater.deflate(room));
    }
  }
}
