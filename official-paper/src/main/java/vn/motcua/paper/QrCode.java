package vn.motcua.paper;

import java.util.List;

/**
 * A QR code (ISO/IEC 18004) in a corner of the first page; papers of the desk carry it top left (TT
 * 01/2023/TT-VPCP).
 *
 * @param content what a scanner reads, at most 1000 characters
 * @param corner where it stands
 * @param millimetres its width, quiet zone included
 * @param caption short lines set small beside it; may be empty
 */
public record QrCode(String content, Corner corner, double millimetres, List<String> caption) {

  public QrCode {
    caption = List.copyOf(caption);
    if (content.isEmpty() || content.length() > 1000) {
      throw new IllegalArgumentException("A QR code holds 1 to 1000 characters");
    }
    if (!(millimetres >= 10 && millimetres <= 40)) {
      throw new IllegalArgumentException("A QR code is 10 to 40 mm wide");
    }
  }

  /** Top left, 18 mm, as on the slips of the desk. */
  public static QrCode of(String content) {
    return new QrCode(content, Corner.TOP_LEFT, 18, List.of());
  }

  public QrCode at(Corner changed) {
    return new QrCode(content, changed, millimetres, caption);
  }

  public QrCode wide(double changed) {
    return new QrCode(content, corner, changed, caption);
  }

  public QrCode captioned(String... lines) {
    return new QrCode(content, corner, millimetres, List.of(lines));
  }
}
