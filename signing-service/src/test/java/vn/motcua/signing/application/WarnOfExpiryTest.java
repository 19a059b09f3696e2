package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.CertificateRegisterContract.certificate;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.signing.application.Office.MovableClock;
import vn.motcua.signing.application.WarnOfExpiry.Warning;
import vn.motcua.signing.domain.CertificateOwner;

class WarnOfExpiryTest {
  private static final CertificateOwner WARD = CertificateOwner.agency("H26.107");

  private final InMemoryCertificates register = new InMemoryCertificates();
  private final MovableClock clock = new MovableClock(NINE_O_CLOCK);

  @Test
  void warnsOnceAtNinetyThirtyAndSevenDays() {
    register.note(certificate("a", WARD, 100, NINE_O_CLOCK)).block();
    var days = new int[] {0, 11, 1, 60, 1, 22, 1, 30};

    var told =
        java.util.Arrays.stream(days)
            .mapToObj(this::warnedAfter)
            .map(warnings -> warnings.stream().map(Warning::threshold).toList())
            .toList();

    assertThat(told)
        .containsExactly(
            List.of(),
            List.of(90),
            List.of(),
            List.of(30),
            List.of(),
            List.of(7),
            List.of(),
            List.of());
  }

  @Test
  void whoStartsLateHearsTheTightestWarningOnly() {
    register.note(certificate("a", WARD, 5, NINE_O_CLOCK)).block();

    assertThat(warnedAfter(0)).extracting(Warning::threshold).containsExactly(7);
    assertThat(warnedAfter(0)).isEmpty();
  }

  @Test
  void aCertificateThatWasReplacedIsNotWarnedOf() {
    register.note(certificate("old", WARD, 5, NINE_O_CLOCK)).block();
    register.note(certificate("new", WARD, 700, NINE_O_CLOCK)).block();

    assertThat(warnedAfter(0)).isEmpty();
  }

  /** Each time as after a restart: nothing is remembered but what the register keeps. */
  private List<Warning> warnedAfter(int days) {
    clock.pass(Duration.ofDays(days));
    return new WarnOfExpiry(register, clock).handle().collectList().block();
  }
}
