package vn.motcua.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LetterheadTest {

  @Test
  void writesTheLeadingZeroOfDaysUnderTenAndOfJanuaryAndFebruary() {
    assertThat(Letterhead.written(LocalDate.of(2026, 1, 5))).isEqualTo("ngày 05 tháng 01 năm 2026");
    assertThat(Letterhead.written(LocalDate.of(2026, 6, 29))).isEqualTo("ngày 29 tháng 6 năm 2026");
    assertThat(Letterhead.written(LocalDate.of(2026, 2, 10)))
        .isEqualTo("ngày 10 tháng 02 năm 2026");
    assertThat(Letterhead.written(LocalDate.of(2026, 3, 9))).isEqualTo("ngày 09 tháng 3 năm 2026");
  }

  @Test
  void writesNumbersUnderTenWithALeadingZero() {
    var letterhead = Letterhead.of("", "Ủy ban nhân dân");

    assertThat(letterhead.numbered(5, "QĐ-UBND").number()).isEqualTo("Số: 05/QĐ-UBND");
    assertThat(letterhead.numbered(1205, "QĐ-UBND").number()).isEqualTo("Số: 1205/QĐ-UBND");
  }

  @Test
  void setsTheNationalNameAndMottoInTheSizesOfTheDecreeWithAFullLengthRule() throws Exception {
    var paper = PrintedPaper.of(Samples.decision());
    var name = paper.line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    var motto = paper.line("Độc lập - Tự do - Hạnh phúc");

    assertThat(name.isBold() && motto.isBold()).isTrue();
    assertThat(name.size()).isBetween(12.0, 13.0);
    assertThat(motto.size()).isBetween(13.0, 14.0);
    assertThat(motto.centre()).isCloseTo(name.centre(), within(0.5));
    assertThat(paper.ruleUnder(motto).length())
        .isCloseTo(motto.right() - motto.left(), within(1.0));
  }

  @Test
  void setsTheBodiesOnTheLeftWithARuleOfAThirdToAHalf() throws Exception {
    var paper = PrintedPaper.of(Samples.decision());
    var parent = paper.line("THÀNH PHỐ HÀ NỘI");
    var body = paper.line("ỦY BAN NHÂN DÂN");
    var rest = paper.line("PHƯỜNG BA ĐÌNH");
    var width = Math.max(body.right() - body.left(), rest.right() - rest.left());

    assertThat(parent.isBold()).isFalse();
    assertThat(body.isBold() && rest.isBold()).isTrue();
    assertThat(parent.size()).isBetween(12.0, 13.0);
    assertThat(rest.centre()).isCloseTo(parent.centre(), within(0.5));
    assertThat(paper.ruleUnder(rest).length()).isBetween(width / 3, width / 2);
  }

  @Test
  void setsNumberAndDateOnOneBaseLine() throws Exception {
    var paper = PrintedPaper.of(Samples.decision());
    var number = paper.line("Số: 05/QĐ-UBND");
    var date = paper.line("Ba Đình, ngày 05 tháng 01 năm 2026");

    assertThat(number.size()).isEqualTo(13);
    assertThat(date.isItalic()).isTrue();
    assertThat(date.size()).isBetween(13.0, 14.0);
    assertThat(number.y()).isCloseTo(date.y(), within(0.01));
  }

  @Test
  void setsTheSubjectOfALetterUnderItsNumber() throws Exception {
    var paper = PrintedPaper.of(Samples.letter());
    var number = paper.line("Số: 112/UBND-VHXH");
    var subject = paper.line("V/v phối hợp");

    assertThat(subject.size()).isBetween(12.0, 13.0);
    assertThat(subject.centre()).isCloseTo(number.centre(), within(0.5));
    assertThat(number.y() - subject.y() - subject.size()).isGreaterThan(6);
  }

  @Test
  void wrapsLongNamesInTheirColumn() throws Exception {
    var paper =
        PrintedPaper.of(
            Samples.empty(PaperSettings.decree())
                .letterhead(
                    Letterhead.of(
                            "Ủy ban nhân dân thành phố Hà Nội",
                            "Trung tâm Phục vụ hành chính công thành phố Hà Nội, chi nhánh số 12"
                                + " quận Ba Đình")
                        .placed("Thành phố Hồ Chí Minh", LocalDate.of(2026, 1, 5))));
    var nation = paper.line("CỘNG HÒA");
    var names = paper.lines().stream().filter(line -> line.right() < nation.left()).toList();

    assertThat(names).hasSizeGreaterThan(4);
    assertThat(names)
        .allSatisfy(
            line -> assertThat(line.centre()).isCloseTo(names.get(0).centre(), within(0.5)));
  }

  @Test
  void leavesAGapForTheNumberAndDateOfADraft() throws Exception {
    var paper = PrintedPaper.of(Samples.register());

    assertThat(paper.line("Số:").text()).matches("Số:\\s+/BC-UBND");
    assertThat(paper.line("năm 2026").text()).matches("Ba Đình, ngày\\s+tháng\\s+năm 2026");
  }
}
