package vn.motcua.signing.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.pades.Answer;
import vn.motcua.pades.RemoteRefusal;
import vn.motcua.pades.cms.Digests;
import vn.motcua.pades.sign.SigningKey;
import vn.motcua.signing.CustodySettings;
import vn.motcua.signing.application.DocumentSigner.PersonalKey;
import vn.motcua.signing.application.Outcome;
import vn.motcua.signing.application.Pin;
import vn.motcua.signing.domain.Refusal;
import vn.motcua.signing.fixture.Agent;
import vn.motcua.signing.fixture.FakeCsc;
import vn.motcua.signing.fixture.KeyRoom;

class RemoteKeeperIT {
  private static KeyRoom room;
  private static Agent chairman;

  @BeforeAll
  static void furnish() {
    room = KeyRoom.furnish();
    chairman = Agent.with(room.keys().resolve("p-1005.p12"));
  }

  @Test
  void aPersonSignsAtHisRemoteServiceOutsideDevelopment() throws IOException {
    try (var service = new FakeCsc(chairman)) {
      var opened = open(service.base(), FakeCsc.PIN, FakeCsc.OTP);

      var value = key(opened).signIfAble(new byte[] {1, 2, 3}).orElseThrow();

      assertThat(value).isEqualTo(chairman.sign(new byte[] {1, 2, 3}));
    }
  }

  @Test
  void aMissingOneTimePasswordIsAskedForAndAWrongOneIsTheServicesNo() throws IOException {
    try (var service = new FakeCsc(chairman)) {
      assertThat(open(service.base(), FakeCsc.PIN, null))
          .isEqualTo(Outcome.refused(Refusal.PIN_NEEDED));
      assertThat(key(open(service.base(), FakeCsc.PIN, "000000")).signIfAble(new byte[] {1}))
          .isEqualTo(Answer.refuse(RemoteRefusal.PIN_REFUSED));
    }
  }

  @Test
  void anotherCertificateOrNoAnswerIsRefusedInItsOwnWords() throws IOException {
    var other = Agent.with(room.keys().resolve("p-2005.p12"));
    URI gone;
    try (var service = new FakeCsc(other)) {
      gone = service.base();
      assertThat(open(gone, FakeCsc.PIN, FakeCsc.OTP))
          .isEqualTo(Outcome.refused(Refusal.REMOTE_OTHER_CERTIFICATE));
    }
    assertThat(open(gone, FakeCsc.PIN, FakeCsc.OTP))
        .isEqualTo(Outcome.refused(Refusal.REMOTE_UNAVAILABLE));
  }

  private static Outcome<SigningKey> open(URI base, String pin, @Nullable String oneTime)
      throws IOException {
    var access = Files.writeString(room.keys().resolve("access.token"), FakeCsc.ACCESS + "\n");
    var der = chairman.certificate();
    var pinned = Map.of("p-1005", Digests.sha256Hex(der, der.length));
    var keeper =
        new CustodySettings.Keeper(
            CustodySettings.Kind.CSC,
            false,
            null,
            null,
            0,
            null,
            1,
            Duration.ofSeconds(3),
            base,
            access,
            FakeCsc.CREDENTIAL,
            List.of("PIN", "OTP"),
            null);
    try (var keepers = Keepers.of(Map.of("p-1005", keeper), pinned, Clock.systemUTC())) {
      var ring =
          new KeyRing(
              room.keys(),
              room.images(),
              false,
              pinned,
              new PinBrake(Clock.systemUTC()),
              keepers,
              (path, owner) -> {});
      var second = oneTime == null ? null : pin(oneTime);
      return ring.open(new PersonalKey("p-1005", "H26.107", pin(pin), second));
    }
  }

  private static SigningKey key(Outcome<SigningKey> opened) {
    return switch (opened) {
      case Outcome.Done<SigningKey>(var key) -> key;
      case Outcome.Refused<SigningKey>(var why) -> throw new AssertionError(why.name());
    };
  }

  private static Pin pin(String digits) {
    return new Pin(digits.toCharArray());
  }
}
