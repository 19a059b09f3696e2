package vn.motcua.paper.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FontSubsetTest {
  private static final String LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵfjwz"
          + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴFJWZ"
          + "0123456789 .,;:-–/()[]{}%&@#'\"“”‘’…₫°²□?!+=<>_|~^$*";

  @ParameterizedTest
  @EnumSource(Face.class)
  void hasEveryVietnameseLetterWithTheOutlineAndWidthOfTheOriginal(Face face) throws Exception {
    var subset = new FontSubset(face.file());
    LETTERS.codePoints().forEach(subset::number);
    try (var whole = original(face);
        var part = new TTFParser(true).parse(new RandomAccessReadBuffer(subset.program()))) {
      for (var letter : subset.letters()) {
        var glyph = whole.getUnicodeCmapLookup().getGlyphId(letter);
        assertThat(glyph).as("letter %s", Character.toString(letter)).isPositive();
        assertThat(outline(part, subset.number(letter))).isEqualTo(outline(whole, glyph));
        assertThat(part.getAdvanceWidth(subset.number(letter)))
            .isEqualTo(whole.getAdvanceWidth(glyph));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void knowsTheSameLettersAsAnotherReaderOfTheFile(Face face) throws Exception {
    try (var whole = original(face)) {
      var letters = whole.getUnicodeCmapLookup();
      for (var letter = 0; letter < 0xffff; letter++) {
        assertThat(face.file().glyph(letter)).isEqualTo(letters.getGlyphId(letter));
      }
    }
  }

  private static TrueTypeFont original(Face face) throws Exception {
    try (var stream =
        Face.class.getResourceAsStream("/liberation/" + face.file().name() + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
    }
  }

  private static List<String> outline(TrueTypeFont font, int glyph) throws Exception {
    var data = font.getGlyph().getGlyph(glyph);
    var steps = new ArrayList<String>();
    if (data == null) {
      return steps;
    }
    var point = new double[6];
    for (PathIterator path = data.getPath().getPathIterator(null); !path.isDone(); path.next()) {
      steps.add(path.currentSegment(point) + java.util.Arrays.toString(point));
    }
    return steps;
  }
}
