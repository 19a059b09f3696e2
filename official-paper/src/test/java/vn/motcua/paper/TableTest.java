package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void repeatsItsHeadOnEveryPageAndLosesNoRow() throws Exception {
    var paper = PrintedPaper.of(Samples.register());

    for (var page = 0; page < 8; page++) {
      assertThat(paper.lines(page)).anyMatch(line -> line.text().contains("Họ và tên"));
    }
    for (var row = 1; row <= 90; row++) {
      paper.line("Người thứ " + row);
    }
  }

  @Test
  void cutsARowTallerThanAPageAndFramesBothParts() throws Exception {
    var tall = "Nội dung rất dài của một dòng trong bảng. ".repeat(150);
    var paper =
        PrintedPaper.of(
            Samples.empty(PaperSettings.decree())
                .table(Table.of(Column.centred("TT", 1), Column.of("Nội dung", 5)).row("1", tall)));
    var bottom = Margins.points(20);

    assertThat(paper.lines().getLast().page()).isPositive();
    assertThat(paper.text().replace("\n", " ")).contains(tall.strip().substring(0, 40));
    assertThat(paper.lines()).allSatisfy(line -> assertThat(line.y()).isGreaterThan(bottom));
    assertThat(paper.rules())
        .filteredOn(rule -> rule.page() == 0 && rule.y1() == rule.y2() && rule.y1() < bottom + 40)
        .hasSize(1);
  }

  @Test
  void keepsTheHeadWithTheFirstRow() throws Exception {
    for (var filler = 25; filler < 60; filler++) {
      var paper = Samples.empty(PaperSettings.decree());
      for (var i = 0; i < filler; i++) {
        paper = paper.note(RichText.of("dòng " + i));
      }
      var printed = PrintedPaper.of(paper.table(Table.of(Column.of("Đầu", 1)).row("Thân")));

      assertThat(printed.line("Thân").page()).isEqualTo(printed.line("Đầu").page());
    }
  }

  @Test
  void refusesARowThatDoesNotFitItsColumns() {
    var table = Table.of(Column.of("Một", 1), Column.of("Hai", 1));

    assertThatThrownBy(() -> table.row("chỉ một")).hasMessageContaining("one cell per column");
  }
}
