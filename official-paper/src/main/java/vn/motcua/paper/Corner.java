package vn.motcua.paper;

/** A corner of the first page, within its top or bottom margin. */
public enum Corner {
  TOP_LEFT,
  TOP_RIGHT,
  BOTTOM_LEFT,
  BOTTOM_RIGHT;

  boolean isTop() {
    return this == TOP_LEFT || this == TOP_RIGHT;
  }

  boolean isLeft() {
    return this == TOP_LEFT || this == BOTTOM_LEFT;
  }
}
