package vn.motcua.pades.prepare;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import vn.motcua.pades.cos.Cos;

/** What a font descriptor says of a face, in thousandths of its size. */
record FontMeasures(
    String name, int unitsPerEm, Cos.Arr box, double ascent, double descent, double capHeight) {

  static FontMeasures of(TrueTypeFont font) throws IOException {
    HeaderTable head = font.getHeader();
    int units = head.getUnitsPerEm();
    double scale = 1000.0 / units;
    Cos.Arr box =
        Cos.numbers(
            head.getXMin() * scale,
            head.getYMin() * scale,
            head.getXMax() * scale,
            head.getYMax() * scale);
    return new FontMeasures(
        font.getName(),
        units,
        box,
        font.getHorizontalHeader().getAscender() * scale,
        font.getHorizontalHeader().getDescender() * scale,
        font.getOS2Windows().getCapHeight() * scale);
  }

  double thousandths(int units) {
    return units * 1000.0 / unitsPerEm;
  }
}
