package vn.motcua.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetUrlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user:secret@partner.vn/hook",
        "https://partner.vn@127.0.0.1/",
        "https://partner.vn./hook",
        "https://localhost./",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://017700000001/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.0.1./",
        "https://[fe80::1%25eth0]/",
        "https://partner.vn/hook#part",
        "https://partner.vn:0/",
        "https://partner.vn:70000/",
        "https://đối-tác.vn/",
        "https://partner.vn/\r\nHost: inside",
        "https:///hook",
        "https:partner.vn",
        "file:///etc/passwd",
        "gopher://partner.vn/",
        "partner.vn",
        ""
      })
  void takesNoAddressThatCanBeReadInTwoWays(String written) {
    assertThat(TargetUrl.parse(written)).isEmpty();
  }

  @Test
  void takesNamesAndPlainAddresses() {
    assertThat(TargetUrl.parse("https://Partner.VN/Hook?a=1"))
        .hasValueSatisfying(url -> {
          assertThat(url.host()).isEqualTo("partner.vn");
          assertThat(url.port()).isEqualTo(443);
          assertThat(url.pathAndQuery()).isEqualTo("/Hook?a=1");
        });
    assertThat(TargetUrl.parse("http://127.0.0.1:9000"))
        .hasValueSatisfying(url -> assertThat(url.pathAndQuery()).isEqualTo("/"));
    assertThat(TargetUrl.parse("https://[2001:DB8::1]:8443/x"))
        .hasValueSatisfying(url -> {
          assertThat(url.host()).isEqualTo("2001:db8::1");
          assertThat(url.authority()).isEqualTo("[2001:db8::1]:8443");
        });
  }

  @Test
  void printsItselfWithoutTheQuery() {
    assertThat(TargetUrl.parse("https://partner.vn/hook?token=abc").orElseThrow())
        .hasToString("https://partner.vn/hook?…");
  }
}
