package vn.motcua.signing.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.signing.domain.ADocument.NINE_O_CLOCK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import vn.motcua.signing.domain.CertificateOwner;
import vn.motcua.signing.domain.RegisteredCertificate;

/** What every register of certificates keeps to. */
public abstract class CertificateRegisterContract {
  private static final CertificateOwner WARD = CertificateOwner.agency("H26.107");
  private static final CertificateOwner CHAIRMAN = CertificateOwner.person("p-1005", null);

  protected abstract CertificateRegister register();

  @Test
  void aCertificateThatIsSeenAgainKeepsItsFirstDayAndItsWarnings() {
    register().note(certificate("a", WARD, 20, NINE_O_CLOCK)).block();
    register().warn("a", WARD, 30).block();
    var later = NINE_O_CLOCK.plus(Duration.ofDays(1));

    register().note(certificate("a", WARD, 20, later)).block();

    var found = register().current().blockFirst();
    assertThat(found.firstSeen()).isEqualTo(NINE_O_CLOCK);
    assertThat(found.lastSeen()).isEqualTo(later);
    assertThat(found.warned()).containsExactly(90, 30);
    assertThat(found.path().getFirst()).containsExactly(1, 2, 3);
  }

  @Test
  void theAgencyOfAPersonIsLearntWhenHeSigns() {
    register().note(certificate("p", CHAIRMAN, 20, NINE_O_CLOCK)).block();
    var inOffice = CertificateOwner.person("p-1005", "H26.107");

    register().note(certificate("p", inOffice, 20, NINE_O_CLOCK)).block();

    assertThat(register().page("H26.107", null, 10).collectList().block())
        .extracting(RegisteredCertificate::owner)
        .containsExactly(inOffice);
  }

  @Test
  void ofEachOwnerTheOneThatEndsLastIsCurrent() {
    register().note(certificate("old", WARD, 3, NINE_O_CLOCK)).block();
    register().note(certificate("new", WARD, 700, NINE_O_CLOCK)).block();
    register().note(certificate("p", CHAIRMAN, 20, NINE_O_CLOCK)).block();

    assertThat(register().current().collectList().block())
        .extracting(RegisteredCertificate::sha256)
        .containsExactly("p", "new");
  }

  @Test
  void aWarningIsGivenByOneCallerOnly() {
    register().note(certificate("a", WARD, 20, NINE_O_CLOCK)).block();

    var given =
        Flux.fromStream(IntStream.range(0, 8).boxed())
            .flatMap(again -> register().warn("a", WARD, 30).subscribeOn(Schedulers.single()))
            .filter(mine -> mine)
            .count()
            .block();

    assertThat(given).isEqualTo(1);
    assertThat(register().warn("a", WARD, 7).block()).isTrue();
    assertThat(register().warn("a", WARD, 90).block()).isFalse();
  }

  @Test
  void pagesFollowEachOther() {
    for (var name : List.of("a", "b", "c")) {
      var owner = CertificateOwner.agency("H26." + name);
      register().note(certificate(name, owner, 20, NINE_O_CLOCK)).block();
    }

    var first = register().page(null, null, 2).collectList().block();
    var second = register().page(null, "H26.b/AGENCY/b", 2).collectList().block();

    assertThat(first).extracting(RegisteredCertificate::sha256).containsExactly("a", "b");
    assertThat(second).extracting(RegisteredCertificate::sha256).containsExactly("c");
  }

  static RegisteredCertificate certificate(
      String sha256, CertificateOwner owner, int days, Instant seen) {
    return new RegisteredCertificate(
        sha256,
        owner,
        "1f",
        "CN=Ủy ban",
        "CN=Gốc",
        NINE_O_CLOCK.minus(Duration.ofDays(30)),
        NINE_O_CLOCK.plus(Duration.ofDays(days)),
        List.of(new byte[] {1, 2, 3}),
        seen,
        seen,
        List.of());
  }
}
