package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.paper.font.Face;
import vn.motcua.paper.font.FontFile;
import vn.motcua.paper.font.FontSubset;

/**
 * A subset as the font dictionaries of ISO 32000-1, 9.7, with the letters of each glyph; that of
 * the house's letters is made and compressed once.
 */
@SuppressWarnings("ArrayRecordComponent")
record FontObjects(String name, String descriptor, String widths, byte[] program, byte[] letters) {
  private static final int SYMBOLIC_SERIF = 4 | 2;
  private static final int ITALIC = 64;
  private static final Map<Face, FontObjects> HOUSE = house();

  static FontObjects of(Face face, FontSubset subset) {
    var made = HOUSE.get(face);
    return made != null && subset.isOfTheHouse() ? made : made(subset);
  }

  private static Map<Face, FontObjects> house() {
    var all = new EnumMap<Face, FontObjects>(Face.class);
    for (var face : Face.values()) {
      all.put(face, made(new FontSubset(face.file())));
    }
    return all;
  }

  private static FontObjects made(FontSubset subset) {
    var file = subset.file();
    var letters = subset.letters();
    var name = subsetTag(letters.hashCode()) + "+" + file.name();
    try (var streams = Streams.small()) {
      return new FontObjects(
          name,
          descriptor(file),
          widths(file, letters),
          streams.compressed(subset.program()),
          streams.compressed(lettersOfGlyphs(letters)));
    }
  }

  /** Writes the objects of the font; answers its number. */
  int write(ObjectWriter out) {
    var font = out.reserve();
    var descendant = out.reserve();
    var description = out.reserve();
    var file = out.reserve();
    var map = out.reserve();
    out.begin(font).put("<</Type/Font/Subtype/Type0/BaseFont/").put(name);
    out.put("/Encoding/Identity-H/DescendantFonts[").reference(descendant);
    out.put("]/ToUnicode ").reference(map).put(">>").end();
    out.begin(descendant).put("<</Type/Font/Subtype/CIDFontType2/BaseFont/").put(name);
    out.put("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ");
    out.reference(description).put("/W[1[").put(widths).put("]]/CIDToGIDMap/Identity>>").end();
    out.begin(description).put("<</Type/FontDescriptor/FontName/").put(name).put(descriptor);
    out.put("/FontFile2 ").reference(file).put(">>").end();
    out.stream(file, Streams.FILTER, program);
    out.stream(map, Streams.FILTER, letters);
    return font;
  }

  private static String descriptor(FontFile file) {
    var flags = file.italicAngle() == 0 ? SYMBOLIC_SERIF : SYMBOLIC_SERIF | ITALIC;
    var entries = new Ink().put("/Flags " + flags).put("/FontBBox[");
    for (var edge : file.boundingBox()) {
      entries.number(edge);
    }
    entries.put("]/ItalicAngle ").number(file.italicAngle());
    entries.put("/Ascent ").number(file.ascent()).put("/Descent ").number(file.descent());
    entries.put("/CapHeight ").number(file.capHeight());
    return entries.put("/StemV " + (file.name().contains("Bold") ? 140 : 80)).toString();
  }

  private static String widths(FontFile file, List<Integer> letters) {
    var list = new Ink();
    letters.forEach(letter -> list.number(file.advance(letter)));
    return list.toString();
  }

  /** Maps glyphs back to letters, so that text can be searched and read aloud (PDF/A-2u). */
  private static byte[] lettersOfGlyphs(List<Integer> letters) {
    var map = new StringBuilder(2048);
    map.append(
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
    for (var start = 0; start < letters.size(); start += 100) {
      appendBlock(map, letters, start, Math.min(letters.size(), start + 100));
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void appendBlock(StringBuilder map, List<Integer> letters, int start, int end) {
    map.append(end - start).append(" beginbfchar\n");
    for (var i = start; i < end; i++) {
      int letter = letters.get(i);
      map.append("<%04X> <%04X>\n".formatted(i + 1, letter == 0xa0 ? ' ' : letter));
    }
    map.append("endbfchar\n");
  }

  private static String subsetTag(int hash) {
    var tag = new StringBuilder(6);
    var rest = Integer.toUnsignedLong(hash);
    for (var i = 0; i < 6; i++) {
      tag.append((char) ('A' + rest % 26));
      rest /= 26;
    }
    return tag.toString();
  }
}
