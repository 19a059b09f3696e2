package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.Issuer;
import vn.motcua.signing.application.RegisterBook;
import vn.motcua.signing.application.RegisterEntry;
import vn.motcua.signing.domain.ADocument;
import vn.motcua.signing.domain.DocumentNumber;

class RegisterPaperTest {

  @Test
  void aLongRegisterRunsOverManyPagesAndPrintsEveryLetter() {
    var paper = RegisterPaper.of(book(200));

    assertThat(paper.pages()).isBetween(10, 40);
    assertThat(paper.unprintable()).isEmpty();
    assertThat(RegisterPaper.of(book(200)).pdf()).isEqualTo(paper.pdf());
  }

  static RegisterBook book(int lines) {
    var issuer = new Issuer("H26.107", "UBND phường Ba Đình", "HÀ NỘI", "Ba Đình", "UBND");
    var entries = LongStream.rangeClosed(1, lines).mapToObj(RegisterPaperTest::entry).toList();
    return new RegisterBook(issuer, 2026, null, entries, ADocument.NINE_O_CLOCK);
  }

  private static RegisterEntry entry(long serial) {
    var number = ADocument.number();
    return new RegisterEntry(
        new DocumentNumber(number.book(), serial, number.symbol(), number.printedOn()),
        "doc-" + serial,
        "Về việc hưởng trợ cấp xã hội hằng tháng đối với người khuyết tật nặng",
        "Hoàng Văn Nam",
        List.of("Như Điều 3;", "Phòng Văn hóa – Xã hội;", "Lưu: VT, VHXH."),
        serial % 9 == 0 ? null : ADocument.NINE_O_CLOCK,
        serial % 9 == 0 ? "DAY_PASSED" : null);
  }
}
