package vn.motcua.paper;

import java.util.List;

/** A line as a reader of the file finds it; y is the base line, points from the lower left. */
record PrintedLine(
    int page, String text, double left, double right, double y, double size, List<String> fonts) {

  double centre() {
    return (left + right) / 2;
  }

  boolean isBold() {
    return fonts.stream().allMatch(font -> font.contains("Bold"));
  }

  boolean isItalic() {
    return fonts.stream().allMatch(font -> font.contains("Italic"));
  }
}
