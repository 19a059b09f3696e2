package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, Không đồng",
    "5, Năm đồng",
    "10, Mười đồng",
    "15, Mười lăm đồng",
    "21, Hai mươi mốt đồng",
    "24, Hai mươi tư đồng",
    "105, Một trăm linh năm đồng",
    "110, Một trăm mười đồng",
    "1005, Một nghìn không trăm linh năm đồng",
    "8000, Tám nghìn đồng",
    "750000, Bảy trăm năm mươi nghìn đồng",
    "1000000, Một triệu đồng",
    "1050011, Một triệu không trăm năm mươi nghìn không trăm mười một đồng",
    "2000000001, Hai tỷ không trăm linh một đồng",
    "1000000000000, Một nghìn tỷ đồng"
  })
  void saysMoneyInWords(long dong, String words) {
    assertThat(VietnameseWords.moneyInWords(dong)).isEqualTo(words);
  }

  @Test
  void writesMoneyWithPoints() {
    assertThat(VietnameseWords.money(1_234_567)).isEqualTo("1.234.567 đồng");
  }

  @Test
  void putsAZeroBeforeDaysUnderTenAndTheFirstTwoMonths() {
    assertThat(VietnameseWords.day(LocalDate.of(2026, 1, 5)))
        .isEqualTo("ngày 05 tháng 01 năm 2026");
    assertThat(VietnameseWords.day(LocalDate.of(2026, 6, 29)))
        .isEqualTo("ngày 29 tháng 6 năm 2026");
    assertThat(VietnameseWords.shortDay(LocalDate.of(2026, 1, 5))).isEqualTo("05/01/2026");
  }
}
