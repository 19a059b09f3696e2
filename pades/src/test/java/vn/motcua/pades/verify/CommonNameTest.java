package vn.motcua.pades.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonNameTest {
  @Test
  void isTheNameToShow() {
    assertThat(CommonName.of("CN=Hoàng Văn Nam,C=VN")).isEqualTo("Hoàng Văn Nam");
  }

  @Test
  void isTheWholeSubjectWhereItIsNoText() {
    assertThat(CommonName.of("CN=#0403414243,C=VN")).isEqualTo("CN=#0403414243,C=VN");
    assertThat(CommonName.of("O=UBND,C=VN")).isEqualTo("O=UBND,C=VN");
  }
}
