package vn.motcua.paper;

import org.jspecify.annotations.Nullable;

/** Where text may stand on a page; on the first one a QR code in the margin may take some room. */
record PageFrame(double firstTop, double top, double firstBottom, double bottom) {
  private static final double CODE_TO_TEXT = 3;

  static PageFrame of(PaperSettings settings, @Nullable QrCode code) {
    var height = settings.size().height();
    var top = height - Margins.points(settings.margins().top());
    var bottom = Margins.points(settings.margins().bottom());
    if (code == null) {
      return new PageFrame(top, top, bottom, bottom);
    }
    var room = QrPicture.EDGE + Margins.points(code.millimetres()) + CODE_TO_TEXT;
    return code.corner().isTop()
        ? new PageFrame(Math.min(top, height - room), top, bottom, bottom)
        : new PageFrame(top, top, Math.max(bottom, room), bottom);
  }

  double top(int pageIndex) {
    return pageIndex == 0 ? firstTop : top;
  }

  double bottom(int pageIndex) {
    return pageIndex == 0 ? firstBottom : bottom;
  }
}
