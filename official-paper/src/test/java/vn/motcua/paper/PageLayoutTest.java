package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
  private static final String LONG =
      "Ủy ban nhân dân phường Ba Đình tiếp nhận và giải quyết hồ sơ theo quy định. ".repeat(12);

  @Test
  void keepsAllTextWithinTheMarginsOfTheDecree() throws Exception {
    var left = Margins.points(30);
    var right = PaperSize.A4.width() - Margins.points(15);
    for (var sample : Stream.of(Samples.decision(), Samples.letter(), Samples.hostile()).toList()) {
      for (var line : PrintedPaper.of(sample).lines()) {
        assertThat(line.left()).as(line.text()).isGreaterThan(left - 0.1);
        assertThat(line.right()).as(line.text()).isLessThan(right + 0.1);
      }
    }
  }

  @Test
  void aLyingPageIsAsWideAsAnUprightOneIsTallAndKeepsTheTitlesSize() throws Exception {
    var lying = new PaperSettings(PaperSize.A4_LANDSCAPE, new Margins(20, 20, 30, 15), 11, 1, 3, 0);
    var title =
        PrintedPaper.of(Samples.empty(lying).title("Sổ đăng ký văn bản đi")).lines().getFirst();

    assertThat(PaperSize.A4_LANDSCAPE.width()).isEqualTo(PaperSize.A4.height());
    assertThat(PaperSize.A4_LANDSCAPE.height()).isEqualTo(PaperSize.A4.width());
    assertThat(title.size()).isEqualTo(13);
    assertThat((title.left() + title.right()) / 2)
        .isCloseTo(
            (Margins.points(30) + PaperSize.A4.height() - Margins.points(15)) / 2, within(1.0));
  }

  @Test
  void theUsualMarginsAreThoseOfTheDecree() {
    assertThat(PaperSettings.decree().margins().followDecree()).isTrue();
    assertThat(new Margins(20, 20, 20, 20).followDecree()).isFalse();
  }

  @Test
  void justifiesParagraphsAndIndentsTheirFirstLine() throws Exception {
    var lines = PrintedPaper.of(Samples.empty(PaperSettings.decree()).paragraph(LONG)).lines();
    var left = Margins.points(30);
    var right = PaperSize.A4.width() - Margins.points(20);

    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines.get(0).left()).isCloseTo(left + Margins.points(12.7), within(0.1));
    assertThat(lines.get(1).left()).isCloseTo(left, within(0.1));
    assertThat(lines.subList(0, lines.size() - 1))
        .allSatisfy(line -> assertThat(line.right()).isCloseTo(right, within(0.1)));
    assertThat(lines.getLast().right()).isLessThan(right - 1);
  }

  @Test
  void spacesParagraphsBySixPointsAndLinesBetweenSingleAndOneAndAHalf() throws Exception {
    var lines =
        PrintedPaper.of(Samples.empty(PaperSettings.decree()).paragraph(LONG).paragraph(LONG))
            .lines();
    var half = lines.size() / 2;
    var line = lines.get(1).y() - lines.get(2).y();

    assertThat(line / (14 * 1.149)).isBetween(1.0, 1.5);
    assertThat(lines.get(half - 1).y() - lines.get(half).y()).isCloseTo(line + 6, within(0.1));
  }

  @Test
  void numbersPagesFromTheSecondOnCentredInTheTopMargin() throws Exception {
    var paper = PrintedPaper.of(Samples.register());
    var margin = PaperSize.A4.height() - Margins.points(20);

    assertThat(paper.lines(0)).noneMatch(line -> line.y() > margin);
    for (var page = 1; page < 8; page++) {
      var number = paper.lines(page).stream().filter(line -> line.y() > margin).toList();
      assertThat(number).singleElement().extracting(PrintedLine::text).isEqualTo("" + (page + 1));
      assertThat(number.getFirst().size()).isBetween(13.0, 14.0);
      assertThat(number.getFirst().centre())
          .isCloseTo(
              (Margins.points(30) + PaperSize.A4.width() - Margins.points(20)) / 2, within(1.0));
    }
  }

  @Test
  void neverLeavesAHeadingOrASingleLineAtTheFootOfAPage() throws Exception {
    for (var filler = 20; filler < 60; filler++) {
      var paper = Samples.empty(PaperSettings.decree());
      for (var i = 0; i < filler; i++) {
        paper = paper.note(RichText.of("dòng " + i));
      }
      var printed = PrintedPaper.of(paper.heading("QUYẾT ĐỊNH:").paragraph("Mở đầu " + LONG));
      var lines = printed.lines();
      var after = lines.subList(lines.indexOf(printed.line("QUYẾT ĐỊNH:")), lines.size());
      var text = after.stream().filter(line -> line.text().length() > 2).toList();
      var onHeadingsPage = text.stream().filter(line -> line.page() == text.get(0).page()).count();

      assertThat(onHeadingsPage).isGreaterThanOrEqualTo(3);
      assertThat(text.size() - onHeadingsPage).isNotEqualTo(1);
    }
  }

  @Test
  void breaksNoLineBetweenArticleAndNumberNorInsideADate() throws Exception {
    for (var i = 1; i < 60; i++) {
      var text = "a".repeat(i) + " theo Điều 12 và ngày 05 tháng 01 năm 2026 của Bộ.";
      var printed = PrintedPaper.of(Samples.empty(PaperSettings.decree()).paragraph(text));

      assertThat(printed.lines()).noneMatch(line -> line.text().matches(".*(Điều|ngày|tháng|năm)"));
    }
  }

  @Test
  void neverBreaksAtANoBreakSpace() throws Exception {
    for (var i = 30; i < 60; i++) {
      var text = "b ".repeat(i) + "một\u00a0cửa liên\u00a0thông";
      var printed = PrintedPaper.of(Samples.empty(PaperSettings.decree()).paragraph(text));

      assertThat(printed.lines()).noneMatch(line -> line.text().matches("(.* )?(một|liên)"));
    }
  }

  @Test
  void startsANewPageOnlyWhereSomethingFollows() {
    var paper = Samples.empty(PaperSettings.decree()).paragraph("Một").newPage().paragraph("Hai");

    assertThat(paper.typeset().pages()).isEqualTo(2);
    assertThat(paper.newPage().newPage().typeset().pages()).isEqualTo(2);
  }
}
