package vn.motcua.paper.pdf;

import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import vn.motcua.paper.font.FontFile;
import vn.motcua.paper.font.FontSubset;

/** A subset as the font dictionaries of ISO 32000-1, 9.7, with the letters of each glyph. */
final class FontObjects {
  private static final int SYMBOLIC_SERIF = 4 | 2;
  private static final int ITALIC = 64;

  private final Streams streams;
  private final FontSubset subset;
  private final FontFile file;
  private final String name;

  FontObjects(Streams streams, FontSubset subset) {
    this.streams = streams;
    this.subset = subset;
    this.file = subset.file();
    this.name = subsetTag(subset.letters().hashCode()) + "+" + file.name();
  }

  COSDictionary font() {
    var font = typed("Font", "Type0");
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    font.setItem(COSName.DESCENDANT_FONTS, Direct.array(descendant()));
    font.setItem(COSName.TO_UNICODE, streams.compressed(lettersOfGlyphs()));
    return font;
  }

  private COSDictionary descendant() {
    var font = typed("Font", "CIDFontType2");
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.CIDSYSTEMINFO, identity());
    font.setItem(COSName.FONT_DESC, descriptor());
    font.setItem(COSName.W, widths());
    font.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
    return font;
  }

  private static COSDictionary identity() {
    var identity = Direct.dictionary();
    identity.setString(COSName.REGISTRY, "Adobe");
    identity.setString(COSName.ORDERING, "Identity");
    identity.setInt(COSName.SUPPLEMENT, 0);
    return identity;
  }

  private COSDictionary descriptor() {
    var descriptor = typed("FontDescriptor", "");
    descriptor.setName(COSName.FONT_NAME, name);
    descriptor.setInt(
        COSName.FLAGS, file.italicAngle() == 0 ? SYMBOLIC_SERIF : SYMBOLIC_SERIF | ITALIC);
    descriptor.setItem(COSName.FONT_BBOX, Direct.numbers(file.boundingBox()));
    descriptor.setFloat(COSName.ITALIC_ANGLE, (float) file.italicAngle());
    descriptor.setFloat(COSName.ASCENT, (float) file.ascent());
    descriptor.setFloat(COSName.DESCENT, (float) file.descent());
    descriptor.setFloat(COSName.CAP_HEIGHT, (float) file.capHeight());
    descriptor.setInt(COSName.STEM_V, file.name().contains("Bold") ? 140 : 80);
    descriptor.setItem(COSName.FONT_FILE2, streams.compressed(subset.program()));
    return descriptor;
  }

  private COSArray widths() {
    var list = Direct.array();
    subset.letters().forEach(letter -> list.add(new COSFloat((float) file.advance(letter))));
    return Direct.array(COSInteger.ONE, list);
  }

  /** Maps glyphs back to letters, so that text can be searched and read aloud (PDF/A-2u). */
  private byte[] lettersOfGlyphs() {
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
    var letters = subset.letters();
    for (var start = 0; start < letters.size(); start += 100) {
      appendBlock(map, start, Math.min(letters.size(), start + 100));
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void appendBlock(StringBuilder map, int start, int end) {
    map.append(end - start).append(" beginbfchar\n");
    for (var i = start; i < end; i++) {
      int letter = subset.letters().get(i);
      map.append("<%04X> <%04X>\n".formatted(i + 1, letter == 0xa0 ? ' ' : letter));
    }
    map.append("endbfchar\n");
  }

  private static COSDictionary typed(String type, String subtype) {
    var dictionary = new COSDictionary();
    dictionary.setName(COSName.TYPE, type);
    if (!subtype.isEmpty()) {
      dictionary.setName(COSName.SUBTYPE, subtype);
    }
    return dictionary;
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
