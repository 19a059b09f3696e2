package vn.motcua.paper;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.paper.pdf.Role;
import vn.motcua.paper.pdf.Sheet;

/** Draws a QR code as black squares, with its caption beside it. */
final class QrPicture {

  /** Distance from the edge of the paper that every printer reaches. */
  static final double EDGE = Margins.points(6);

  private static final int QUIET_ZONE = 4;
  private static final double CAPTION_SIZE = 8;
  private static final double CAPTION_GAP = 3;

  private final QrCode code;
  private final Galley galley;
  private final ByteMatrix modules;
  private final double module;

  QrPicture(QrCode code, Galley galley) {
    this.code = code;
    this.galley = galley;
    this.modules = QrModules.of(code.content());
    this.module = Margins.points(code.millimetres()) / (modules.getWidth() + 2 * QUIET_ZONE);
  }

  void draw(Sheet sheet) {
    var side = module * modules.getWidth();
    var left = code.corner().isLeft() ? galley.measure().left() : galley.measure().right() - side;
    var outer = EDGE + QUIET_ZONE * module;
    var bottom = code.corner().isTop() ? sheet.height() - outer - side : outer;
    var tag =
        galley
            .tag(Role.FIGURE)
            .describedAs("Mã QR: " + code.content(), left, bottom, left + side, bottom + side);
    sheet.blocks(tag, squares(left, bottom + side));
    drawCaption(sheet, left, bottom + side / 2, side);
  }

  private void drawCaption(Sheet sheet, double left, double middle, double side) {
    var onTheRight = code.corner().isLeft();
    var space = CAPTION_GAP + QUIET_ZONE * module;
    var room = galley.measure().width() / 2 - side - space;
    var column = new Measure(onTheRight ? left + side + space : left - space - room, room);
    var style =
        galley.styles().column(CAPTION_SIZE).aligned(onTheRight ? Alignment.LEFT : Alignment.RIGHT);
    var tag = galley.tag(Role.PARAGRAPH);
    var slugs = new ArrayList<Slug>();
    for (var line : code.caption()) {
      slugs.addAll(galley.composer().compose(RichText.of(line), style, column, tag));
    }
    var top = middle + Strip.height(slugs) / 2;
    Strip.sideBySide(List.of(slugs), (page, y, opens, closes) -> {})
        .imprint()
        .on(sheet, top, true, true);
  }

  private List<double[]> squares(double left, double top) {
    var squares = new ArrayList<double[]>();
    for (var row = 0; row < modules.getHeight(); row++) {
      var from = 0;
      while (from < modules.getWidth()) {
        var to = endOfRun(row, from);
        if (modules.get(from, row) == 1) {
          var x = left + from * module;
          squares.add(new double[] {x, top - (row + 1) * module, (to - from) * module, module});
        }
        from = to;
      }
    }
    return squares;
  }

  private int endOfRun(int row, int from) {
    var to = from + 1;
    while (to < modules.getWidth() && modules.get(to, row) == modules.get(from, row)) {
      to++;
    }
    return to;
  }
}
