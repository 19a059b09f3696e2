package vn.motcua.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A finished file read back by PDFBox: lines with their places, rules with theirs. */
final class PrintedPaper {

  /** A straight rule. */
  record PrintedRule(int page, double x1, double y1, double x2, double y2) {
    double length() {
      return Math.hypot(x2 - x1, y2 - y1);
    }

    double centre() {
      return (x1 + x2) / 2;
    }
  }

  private static final Pattern RULE =
      Pattern.compile("([\\d.]+) ([\\d.]+) m ([\\d.]+) ([\\d.]+) l S");

  private final List<PrintedLine> lines = new ArrayList<>();
  private final List<PrintedRule> rules = new ArrayList<>();

  PrintedPaper(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      new Reader().getText(document);
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        readRules(document, page);
      }
    }
  }

  static PrintedPaper of(OfficialPaper paper) throws IOException {
    return new PrintedPaper(paper.typeset().pdf());
  }

  List<PrintedLine> lines() {
    return lines;
  }

  List<PrintedLine> lines(int page) {
    return lines.stream().filter(line -> line.page() == page).toList();
  }

  List<PrintedRule> rules() {
    return rules;
  }

  /** The first line with this text in it. */
  PrintedLine line(String part) {
    return lines.stream()
        .filter(line -> line.text().contains(part))
        .findFirst()
        .orElseThrow(() -> new AssertionError("\"" + part + "\" is not in " + text()));
  }

  PrintedRule ruleUnder(PrintedLine line) {
    return rules.stream()
        .filter(rule -> rule.page() == line.page())
        .filter(rule -> rule.y1() < line.y() && rule.y1() > line.y() - 12)
        .filter(rule -> Math.abs(rule.centre() - line.centre()) < 1)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule under " + line));
  }

  String text() {
    return lines.stream().map(PrintedLine::text).collect(Collectors.joining("\n"));
  }

  private void readRules(PDDocument document, int page) throws IOException {
    var operators = new String(document.getPage(page).getContents().readAllBytes(), "US-ASCII");
    var found = RULE.matcher(operators);
    while (found.find()) {
      rules.add(
          new PrintedRule(
              page,
              Double.parseDouble(found.group(1)),
              Double.parseDouble(found.group(2)),
              Double.parseDouble(found.group(3)),
              Double.parseDouble(found.group(4))));
    }
  }

  private final class Reader extends PDFTextStripper {

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
      var first = letters.getFirst();
      var last = letters.getLast();
      lines.add(
          new PrintedLine(
              getCurrentPageNo() - 1,
              text.strip(),
              first.getX(),
              last.getX() + last.getWidth(),
              first.getPageHeight() - first.getY(),
              first.getFontSizeInPt(),
              letters.stream().map(letter -> letter.getFont().getName()).distinct().toList()));
    }
  }
}
