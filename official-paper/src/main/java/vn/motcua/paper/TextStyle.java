package vn.motcua.paper;

import vn.motcua.paper.pdf.Role;

/** How a text is set; sizes, indents and gaps in points. */
record TextStyle(
    double size,
    double lineSpacing,
    Alignment alignment,
    double firstIndent,
    double indent,
    double gapBefore,
    boolean keptWithNext,
    Role role) {

  TextStyle sized(double points) {
    return new TextStyle(
        points, lineSpacing, alignment, firstIndent, indent, gapBefore, keptWithNext, role);
  }

  TextStyle aligned(Alignment changed) {
    return new TextStyle(
        size, lineSpacing, changed, firstIndent, indent, gapBefore, keptWithNext, role);
  }

  TextStyle after(double gap) {
    return new TextStyle(
        size, lineSpacing, alignment, firstIndent, indent, gap, keptWithNext, role);
  }

  TextStyle indented(double first, double all) {
    return new TextStyle(size, lineSpacing, alignment, first, all, gapBefore, keptWithNext, role);
  }

  TextStyle keptWithNext(Role changed) {
    return new TextStyle(
        size, lineSpacing, alignment, firstIndent, indent, gapBefore, true, changed);
  }

  TextStyle as(Role changed) {
    return new TextStyle(
        size, lineSpacing, alignment, firstIndent, indent, gapBefore, keptWithNext, changed);
  }
}
