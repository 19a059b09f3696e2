package vn.motcua.paper;

/** A column of the page: its left edge and its width, in points. */
record Measure(double left, double width) {

  Measure indented(double indent) {
    return new Measure(left + indent, width - indent);
  }

  double right() {
    return left + width;
  }

  double centre() {
    return left + width / 2;
  }
}
