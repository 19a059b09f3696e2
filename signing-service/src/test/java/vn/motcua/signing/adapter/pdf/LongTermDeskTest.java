package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LongTermDeskTest {
  private static final Instant STAMPED = Instant.parse("2026-11-30T02:00:00Z");
  private static final Duration HALF_A_YEAR = Duration.ofDays(182);

  @Test
  void aTimestampIsRenewedHalfAYearBeforeItsCertificateExpires() {
    assertThat(renewalOf(Duration.ofDays(1_000))).isEqualTo(STAMPED.plus(Duration.ofDays(818)));
  }

  @Test
  void aCertificateThatIsShortLivedFromTheStartIsUsedForHalfOfItsRest() {
    assertThat(renewalOf(Duration.ofDays(90))).isEqualTo(STAMPED.plus(Duration.ofDays(45)));
  }

  @Test
  void noRenewalAsksForTheNextOneWithinADay() {
    assertThat(renewalOf(Duration.ofHours(3))).isEqualTo(STAMPED.plus(Duration.ofDays(1)));
  }

  private static Instant renewalOf(Duration rest) {
    var end = STAMPED.plus(rest);
    return LongTermDesk.renewal(STAMPED, end.minus(HALF_A_YEAR), end);
  }
}
