package vn.motcua.notification.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.webhook.domain.Secret;
import vn.motcua.notification.webhook.domain.Secrets;

class SignatureTest {

  private static final Instant AT = Instant.ofEpochSecond(1_795_399_200L);
  private static final Secrets ONE = Secrets.first(new Secret("whsec_test"));

  /** {@code printf '%s' '1795399200.{"a":"ồ"}' | openssl dgst -sha256 -hmac whsec_test}. */
  @Test
  void isTheHmacThatOpensslComputes() {
    assertThat(Signature.header(ONE, AT, "{\"a\":\"ồ\"}"))
        .isEqualTo("v1=99dc3cd834840a267933883a4872c50ce179e69481dec720bb62fa7eba964572");
  }

  @Test
  void comesTwiceWhileTwoSecretsHold() {
    var two = ONE.rotate(new Secret("whsec_new"), AT, Duration.ofHours(1));

    assertThat(List.of(Signature.header(two, AT, "{}").split(",")))
        .hasSize(2)
        .doesNotHaveDuplicates()
        .last()
        .isEqualTo(Signature.header(ONE, AT, "{}"));
  }
}
