package vn.motcua.notification.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {

  private static final TargetRules STRICT = TargetRules.of(false, List.of());
  private static final TargetUrl PARTNER = url("https://partner.vn/hook");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.168.1.1",
        "198.18.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2001::1",
        "2001:db8::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "100::1",
        "4000::1"
      })
  void sendsNothingInside(String address) {
    assertThat(STRICT.faultOf(PARTNER, addresses(address))).hasValue(TargetFault.NOT_PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.128.0.1",
        "172.32.0.1",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2002:808:808::1",
        "2400:cb00::1"
      })
  void sendsToThePublicInternet(String address) {
    assertThat(STRICT.faultOf(PARTNER, addresses(address))).isEmpty();
  }

  @Test
  void oneInsideAddressSpoilsAll() {
    assertThat(STRICT.faultOf(PARTNER, addresses("8.8.8.8", "10.0.0.1")))
        .hasValue(TargetFault.NOT_PUBLIC);
  }

  @Test
  void asksForHttpsAndAnAddress() {
    assertThat(STRICT.faultOf(url("http://partner.vn/"), addresses("8.8.8.8")))
        .hasValue(TargetFault.NOT_HTTPS);
    assertThat(STRICT.faultOf(PARTNER, List.of())).hasValue(TargetFault.UNRESOLVED);
  }

  @Test
  void goesInsideWhereTheOperatorHasSaidSo() {
    var rules = TargetRules.of(true, List.of("Gate.inside.vn", "10.20.0.0/16", "::1"));

    assertThat(rules.faultOf(url("http://gate.inside.vn/"), addresses("192.168.0.9"))).isEmpty();
    assertThat(rules.faultOf(PARTNER, addresses("10.20.30.40"))).isEmpty();
    assertThat(rules.faultOf(PARTNER, addresses("::1"))).isEmpty();
    assertThat(rules.faultOf(PARTNER, addresses("10.21.0.1"))).hasValue(TargetFault.NOT_PUBLIC);
    assertThat(rules.faultOf(url("https://x.gate.inside.vn/"), addresses("192.168.0.9")))
        .hasValue(TargetFault.NOT_PUBLIC);
  }

  private static TargetUrl url(String text) {
    return TargetUrl.parse(text).orElseThrow();
  }

  private static List<InetAddress> addresses(String... literals) {
    return Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
  }
}
