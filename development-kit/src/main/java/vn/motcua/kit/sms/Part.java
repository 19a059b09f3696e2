package vn.motcua.kit.sms;

/** Place of a segment in a long message: number runs from 1 to total. */
record Part(int reference, int total, int number) {
  /** A message that fits in one segment. */
  static final Part WHOLE = new Part(0, 1, 1);

  Part {
    if (total < 1 || number < 1 || number > total) {
      throw new IllegalArgumentException("Segment " + number + " of " + total);
    }
  }

  boolean isWhole() {
    return total == 1;
  }
}
