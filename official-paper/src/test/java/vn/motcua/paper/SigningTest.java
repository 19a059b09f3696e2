package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SigningTest {

  @Test
  void tellsWhereThePersonalSignatureGoesBetweenTitleAndName() throws Exception {
    var typeset = Samples.letter().typeset();
    var paper = new PrintedPaper(typeset.pdf());
    var title = paper.line("PHÓ CHỦ TỊCH");
    var name = paper.line("Trần Thị Minh Nguyệt");
    var box = typeset.signatureBox().orElseThrow();

    assertThat(box.pageIndex()).isZero();
    assertThat(box.y() + box.height()).isLessThan(title.y());
    assertThat(box.y()).isGreaterThan(name.y() + name.size() * 0.7);
    assertThat(box.x() + box.width() / 2).isCloseTo(title.centre(), within(0.5));
    assertThat(title.centre()).isCloseTo(name.centre(), within(0.5));
    assertThat(title.isBold() && name.isBold()).isTrue();
  }

  @Test
  void leavesRoomForASealOfThirtySixMillimetresLeftOfTheSignature() {
    var box = Samples.decision().typeset().signatureBox().orElseThrow();
    var seal = Margins.points(36);

    assertThat(box.x() + box.width() / 3 - seal).isGreaterThan(Margins.points(30));
    assertThat(box.y() + box.height() / 2 - seal / 2).isPositive();
  }

  @Test
  void neverSetsASignatureAloneOnAPageNorSplitsNameFromTitle() throws Exception {
    for (var lines = 15; lines < 45; lines++) {
      var paper = Samples.empty(PaperSettings.decree());
      for (var i = 0; i < lines; i++) {
        paper = paper.paragraph("Dòng thứ " + i + ".");
      }
      var typeset =
          paper
              .signatureBlock(SignatureBlock.of("Chủ tịch", "Hoàng Văn Nam").sentTo("Lưu: VT."))
              .typeset();
      var printed = new PrintedPaper(typeset.pdf());
      var title = printed.line("CHỦ TỊCH");
      var name = printed.line("Hoàng Văn Nam");

      assertThat(name.page()).isEqualTo(title.page());
      assertThat(typeset.signatureBox().orElseThrow().pageIndex()).isEqualTo(title.page());
      assertThat(
              printed.lines(title.page()).stream()
                  .filter(line -> line.text().startsWith("Dòng"))
                  .count())
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void setsTheRecipientsOnTheLeftInTheSizesOfTheDecree() throws Exception {
    var paper = PrintedPaper.of(Samples.decision());
    var heading = paper.line("Nơi nhận:");
    var last = paper.line("- Lưu: VT, VHXH.");

    assertThat(heading.size()).isEqualTo(12);
    assertThat(heading.isBold() && heading.isItalic()).isTrue();
    assertThat(last.size()).isEqualTo(11);
    assertThat(last.left()).isCloseTo(Margins.points(30), within(0.1));
  }

  @Test
  void setsTheTwoSignersOfASlipSideBySide() throws Exception {
    var typeset = Samples.receipt(PaperSettings.slip()).typeset();
    var paper = new PrintedPaper(typeset.pdf());
    var left = paper.line("NGƯỜI NỘP HỒ SƠ");
    var right = paper.line("NGƯỜI TIẾP NHẬN HỒ SƠ");
    var box = typeset.signatureBox().orElseThrow();

    assertThat(left.y()).isEqualTo(right.y());
    assertThat(box.x() + box.width() / 2).isCloseTo(right.centre(), within(0.5));
    assertThat(left.right()).isLessThan(right.left());
  }

  @Test
  void twoSignersByTitlesOfDifferentHeightHaveTheirNamesOnOneLine() throws Exception {
    var typeset = Samples.minutes().typeset();
    var paper = new PrintedPaper(typeset.pdf());
    var left = paper.lines().stream().filter(line -> line.text().equals("Trần Thị Minh Nguyệt"));
    var right = paper.line("Hoàng Văn Nam");
    var chair =
        paper.lines().stream().filter(line -> line.text().equals("Hoàng Văn Nam")).findFirst();
    var box = typeset.signatureBox().orElseThrow();

    assertThat(left.findFirst().orElseThrow().y()).isEqualTo(chair.orElseThrow().y());
    assertThat(paper.line("THƯ KÝ").y()).isEqualTo(paper.line("TM. ỦY BAN").y());
    assertThat(box.x() + box.width() / 2).isCloseTo(chair.orElseThrow().centre(), within(0.5));
    assertThat(paper.line("Nơi nhận:").y()).isLessThan(chair.orElseThrow().y());
    assertThat(paper.line("PHỤ LỤC").page()).isEqualTo(right.page() + 1);
  }

  @Test
  void aSectionHeadingIsNeverTheLastLineOfAPage() throws Exception {
    for (var lines = 25; lines < 40; lines++) {
      var paper = Samples.empty(PaperSettings.decree());
      for (var i = 0; i < lines; i++) {
        paper = paper.paragraph("Dòng thứ " + i + ".");
      }
      var printed = PrintedPaper.of(paper.section("I. KẾT QUẢ").paragraph("Đã giải quyết."));

      assertThat(printed.line("I. KẾT QUẢ").page())
          .isEqualTo(printed.line("Đã giải quyết.").page());
    }
  }

  @Test
  void aPaperWithoutSignerHasNoBox() {
    assertThat(Samples.empty(PaperSettings.decree()).typeset().signatureBox()).isEmpty();
  }
}
