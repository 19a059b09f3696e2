package vn.motcua.signing.domain;

/** How fast a document has to leave (độ khẩn; NĐ 30/2020, art. 10, 18). */
public enum Urgency {
  NORMAL,
  /** Khẩn. */
  URGENT,
  /** Thượng khẩn. */
  VERY_URGENT,
  /** Hỏa tốc. */
  EXPRESS;

  /** Whether it has to leave at once instead of by the next working day. */
  public boolean isUrgent() {
    return this != NORMAL;
  }
}
