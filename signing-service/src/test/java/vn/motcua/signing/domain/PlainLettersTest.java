package vn.motcua.signing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainLettersTest {

  @Test
  void searchesVietnameseWithoutItsDiacritics() {
    assertThat(PlainLetters.of("  Quyết định ĐẶC CÁCH ở phường Ba Đình "))
        .isEqualTo("quyet dinh dac cach o phuong ba dinh");
  }
}
