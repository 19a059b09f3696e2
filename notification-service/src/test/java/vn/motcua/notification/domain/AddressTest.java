package vn.motcua.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"0912345678", "+84912345678", "0084912345678", "84912345678", "0912 345.678"})
  void readsAVietnameseNumberHoweverItIsWritten(String written) {
    assertThat(Mobile.parse(written)).contains(new Mobile("84912345678"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "không có", "12345", "0112345678", "091234567", "09123456789"})
  void refusesWhatIsNoMobileNumber(String written) {
    assertThat(Mobile.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "lan", "lan@", "@x.vn", "a b@x.vn", "lan@x", "lan@x.vn\r\nBcc: y@z.vn"})
  void refusesWhatIsNoPlainMailbox(String written) {
    assertThat(EmailAddress.parse(written)).isEmpty();
  }

  @Test
  void showsAnAddressOnlyMasked() {
    var mobile = Mobile.parse("0912345678").orElseThrow();
    var email = EmailAddress.parse("lan.nguyen@vidu.vn").orElseThrow();

    assertThat(mobile.toString()).isEqualTo("*********78");
    assertThat(email.toString()).isEqualTo("l***@v***.vn");
    assertThat(new Contact(1, mobile, email, Language.VI).toString())
        .doesNotContain("912345", "nguyen", "vidu");
  }
}
