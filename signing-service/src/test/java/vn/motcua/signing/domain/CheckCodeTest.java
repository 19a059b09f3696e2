package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {
  private static final CheckCode CODE = CheckCode.of(new DocumentId("doc-1"), ADocument.number());

  @Test
  void equalDocumentAndNumberGiveTheSameCodeAndOthersAnother() {
    var number = ADocument.number();
    var next =
        new DocumentNumber(number.book(), number.serial() + 1, number.symbol(), number.printedOn());

    assertThat(CheckCode.of(new DocumentId("doc-1"), number)).isEqualTo(CODE);
    assertThat(CheckCode.of(new DocumentId("doc-2"), number)).isNotEqualTo(CODE);
    assertThat(CheckCode.of(new DocumentId("doc-1"), next)).isNotEqualTo(CODE);
  }

  @Test
  void papersThatAreOutKeepTheirCode() {
    assertThat(CODE.printed()).isEqualTo("8DBR-ZHC1-878T-BC4Y");
  }

  @Test
  void isReadAsPeopleTypeIt() {
    assertThat(CheckCode.typed(CODE.printed())).contains(CODE);
    assertThat(CheckCode.typed(" " + CODE.value().toLowerCase(Locale.ROOT) + " ")).contains(CODE);
    assertThat(CheckCode.typed("oOiI lL11-0000-0000")).contains(new CheckCode("0011111100000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0011", "00111111000000001", "001111110000000U", "0011111100000000€"})
  void anythingElseIsNoCode(String text) {
    assertThat(CheckCode.typed(text)).isEmpty();
  }
}
