package vn.motcua.pades.prepare;

import java.util.Optional;

/**
 * A rectangle on a page in points (1/72 inch), on the page as it is seen: cropped and turned, the
 * origin at its lower left.
 *
 * @param x left edge
 * @param y lower edge
 */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
      throw new IllegalArgumentException("a box needs a positive, finite size");
    }
  }

  double right() {
    return x + width;
  }

  double top() {
    return y + height;
  }

  boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.top() <= top();
  }

  /** What lies in both; empty when nothing does. */
  Optional<Box> shared(Box other) {
    double left = Math.max(x, other.x);
    double bottom = Math.max(y, other.y);
    double wide = Math.min(right(), other.right()) - left;
    double high = Math.min(top(), other.top()) - bottom;
    return wide > 0 && high > 0 ? Optional.of(new Box(left, bottom, wide, high)) : Optional.empty();
  }

  /**
   * The seal's box: real size, over the left third of the signature, centres level (NĐ
   * 30/2020/NĐ-CP, Annex I: seal right edge = signature left + a third of its width).
   */
  Box seal(double diameter) {
    double left = x + width / 3 - diameter;
    return new Box(left, y + height / 2 - diameter / 2, diameter, diameter);
  }

  /** The same box moved, not shrunk, to lie within {@code page}; as it is when it cannot fit. */
  Box movedInto(Box page) {
    double left = Math.max(page.x, Math.min(x, page.right() - width));
    double bottom = Math.max(page.y, Math.min(y, page.top() - height));
    return new Box(left, bottom, width, height);
  }
}
