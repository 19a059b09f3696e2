package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.application.CertificateRegisterContract.certificate;
import static vn.motcua.signing.application.Office.refusal;
import static vn.motcua.signing.application.Office.value;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import vn.motcua.signing.application.Office.MovableClock;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.Probe;
import vn.motcua.signing.domain.ProbeRound;
import vn.motcua.signing.domain.Refusal;

class TestOutsideTest {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock(NINE_O_CLOCK);
  private final InMemoryCertificates register = new InMemoryCertificates();
  private final InMemoryLog log = new InMemoryLog();
  private final List<String> asked = new ArrayList<>();
  private final OutsideWorld world =
      certificates -> {
        certificates.forEach(each -> asked.add(each.sha256()));
        return Mono.just(
            List.of(new Probe(Probe.Kind.TSA, "tsa", Probe.Standing.GOOD, "được", "good", 3)));
      };
  private final TestOutside test = new TestOutside(world, register, log, clock);

  @Test
  void whatWasTriedIsKeptAndTheNextOneHasToWait() {
    var round = value(test.handle(A_MINUTE));

    assertThat(log.last().block()).isEqualTo(round);
    assertThat(refusal(test.handle(A_MINUTE))).isEqualTo(Refusal.TESTED_A_MOMENT_AGO);
    clock.pass(A_MINUTE);
    value(test.handle(A_MINUTE));
  }

  @Test
  void revocationIsAskedOfCertificatesThatAreStillValid() {
    var ward = CertificateOwner.agency("H26.107");
    register.note(certificate("valid", ward, 20, NINE_O_CLOCK)).block();
    var gone = CertificateOwner.agency("H26.170");
    register.note(certificate("ended", gone, -1, NINE_O_CLOCK)).block();

    value(test.handle(A_MINUTE));

    assertThat(asked).containsExactly("valid");
  }

  private final class InMemoryLog implements ProbeLog {
    private Instant free = Instant.MIN;
    private @Nullable ProbeRound last;

    @Override
    public Mono<Boolean> take(Duration atMostEvery) {
      return Mono.fromSupplier(() -> {
        var mine = !clock.instant().isBefore(free);
        free = mine ? clock.instant().plus(atMostEvery) : free;
        return mine;
      });
    }

    @Override
    public Mono<Void> keep(ProbeRound round) {
      return Mono.fromRunnable(() -> last = round);
    }

    @Override
    public Mono<ProbeRound> last() {
      return Mono.fromSupplier(() -> last);
    }
  }
}
